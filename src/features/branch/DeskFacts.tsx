import { View } from "@tarojs/components";
import type { OrderState, OrderSummary } from "@contract/order/order";
import { useNow } from "@/clock";
import { Glyph } from "@/features/order/Glyph";
import { toneOf } from "@/features/order/look";
import { Fact } from "@/features/order/OrderFacts";
import { sayMinutes, sayTime, sayUntil } from "@/time";
import { Row } from "@/ui/Card";
import { Chip } from "@/ui/Chip";
import { words } from "@/words/branch";

const waits = (state: OrderState) => state === "placed" || state === "dispatching" || state === "accepted";

/** An order as the desk weighs it: how soon, what, for whom and where. */
export function DeskFacts({ order }: { order: OrderSummary }) {
  const now = useNow();
  const { state, startsAt } = order;
  const ahead = new Date(startsAt).getTime() > now;
  const when = sayTime(startsAt, now);
  const length = sayMinutes(order.durationMinutes);
  const soon = ahead ? words.startsIn(sayUntil(startsAt, now)) : words.startPassed;
  return (
    <>
      <Row
        left={<View className="title">{waits(state) ? soon : when}</View>}
        right={<Chip tone={toneOf[state]}>{words.states[state]}</Chip>}
      />
      <View className="person spaced">
        <Glyph code={order.serviceCode} />
        <View>
          <View className="strong">{order.serviceName}</View>
          <View className="soft">{waits(state) ? words.whenAndLength(when, length) : length}</View>
        </View>
      </View>
      <View className="spaced">
        <Fact name={words.resident}>{order.residentName}</Fact>
        <Fact name={words.place}>{order.place}</Fact>
        {order.volunteerName !== null && <Fact name={words.volunteer}>{order.volunteerName}</Fact>}
        {order.note !== "" && <Fact name={words.note}>{order.note}</Fact>}
      </View>
      {order.open && (
        <View className="spaced">
          <Chip tone="info">{words.opened}</Chip>
        </View>
      )}
    </>
  );
}
