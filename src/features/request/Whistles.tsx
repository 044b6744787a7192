import { View } from "@tarojs/components";
import type { Case } from "@contract/request/case";
import { useNow } from "@/clock";
import { sayLate, sayStamp } from "@/time";
import { Card, Heading, Row } from "@/ui/Card";
import { Chip } from "@/ui/Chip";
import { words } from "@/words/casePage";

/** Departments called to the spot, and whether they came. */
export function Whistles({ item: { whistles, state } }: { item: Pick<Case, "whistles" | "state"> }) {
  const now = useNow();
  if (whistles.length === 0) return null;
  return (
    <>
      <Heading>{words.whistlesTitle}</Heading>
      <Card id="case-whistles" className="lines">
        {whistles.map(({ whistleId, holderName, words: said, dueAt, arrivedAt }) => (
          <Row
            key={whistleId}
            left={
              <>
                <View>{holderName}</View>
                <View className="soft">{said}</View>
              </>
            }
            right={<Arrival {...{ dueAt, arrivedAt, now }} isOver={state === "closed" || state === "merged"} />}
          />
        ))}
      </Card>
    </>
  );
}

interface ArrivalProps extends Pick<Case["whistles"][number], "dueAt" | "arrivedAt"> {
  isOver: boolean;
  now: number;
}

function Arrival({ dueAt, arrivedAt, isOver, now }: ArrivalProps) {
  if (arrivedAt) return <Chip tone="go">{words.arrived(sayStamp(arrivedAt, now))}</Chip>;
  if (isOver) return <Chip tone="info">{words.neverArrived}</Chip>;
  const late = now - new Date(dueAt).getTime();
  if (late <= 0) return <Chip tone="wait">{words.notArrived(sayStamp(dueAt, now))}</Chip>;
  return <Chip tone="stop">{words.lateToArrive(sayLate(late))}</Chip>;
}
