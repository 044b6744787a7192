import { View } from "@tarojs/components";
import type { Order, OrderState } from "@contract/order/order";
import { useNow } from "@/clock";
import { sayMinutes, sayTime, sayUntil } from "@/time";
import { Card, Row } from "@/ui/Card";
import { Chip } from "@/ui/Chip";
import { Steps } from "@/ui/Steps";
import { words } from "@/words/volunteer";
import { Glyph } from "@/features/order/Glyph";
import { toneOf } from "@/features/order/look";
import { Fact } from "@/features/order/OrderFacts";

const stepOf: Partial<Record<OrderState, number>> = { accepted: 1, started: 2, finished: 3, confirmed: 4 };

/** The one card a visit is to its volunteer: where to go, what to know, how it stands. */
export function VisitCard({ order }: { order: Order }) {
  const now = useNow();
  const { state, confirmsItselfAt } = order;
  const step = stepOf[state];
  return (
    <Card className="order-card">
      {step !== undefined && <Steps steps={words.steps} at={step} />}
      <View className="state-line">
        <Chip id="visit-state" tone={toneOf[state]}>
          {words.states[state]}
        </Chip>
        <View className="spaced">{words.next[state]}</View>
        {confirmsItselfAt !== null && <View className="soft">{words.waitsUntil(sayUntil(confirmsItselfAt, now))}</View>}
      </View>
      <View className="facts">
        <Row
          left={
            <>
              <View className="soft">{words.place}</View>
              <View id="visit-place" className="title">
                {order.place}
              </View>
            </>
          }
          right={<Glyph code={order.serviceCode} />}
        />
        <View className="strong spaced">{order.serviceName}</View>
        <Fact name={words.resident}>{order.residentName}</Fact>
        <Fact name={words.when}>{sayTime(order.startsAt, now)}</Fact>
        <Fact name={words.length}>{sayMinutes(order.durationMinutes)}</Fact>
        {order.note !== "" && <Fact name={words.note}>{order.note}</Fact>}
      </View>
    </Card>
  );
}
