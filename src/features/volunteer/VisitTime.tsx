import { View } from "@tarojs/components";
import type { Order } from "@contract/order/order";
import { useNow } from "@/clock";
import { sayMinutes } from "@/time";
import { Card } from "@/ui/Card";
import { words } from "@/words/volunteer";

const MINUTE_MS = 60_000;

function Figure({ id, name, children }: React.PropsWithChildren<{ id: string; name: string }>) {
  return (
    <View>
      <View className="soft">{name}</View>
      <View id={id} className="figure">
        {children}
      </View>
    </View>
  );
}

/** How long the visit has taken, and at its end what it brought. */
export function VisitTime({ order }: { order: Order }) {
  const now = useNow();
  const { state, startedAt, servedMinutes, paidMinutes, earnedPoints } = order;
  if (startedAt === null) return null;
  const elapsedMinutes = Math.max(0, Math.floor((now - new Date(startedAt).getTime()) / MINUTE_MS));
  if (state === "confirmed" && paidMinutes !== null)
    return (
      <Card className="figures">
        <Figure id="visit-earned" name={words.earned}>
          {sayMinutes(paidMinutes)}
        </Figure>
        <Figure id="visit-points" name={words.earnedPoints}>
          {words.points(earnedPoints ?? 0)}
        </Figure>
      </Card>
    );
  return (
    <Card>
      {servedMinutes === null ? (
        <Figure id="visit-elapsed" name={words.elapsed}>
          {sayMinutes(elapsedMinutes)}
        </Figure>
      ) : (
        <Figure id="visit-served" name={words.served}>
          {sayMinutes(servedMinutes)}
        </Figure>
      )}
    </Card>
  );
}
