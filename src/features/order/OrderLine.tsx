import { View } from "@tarojs/components";
import type { OrderSummary } from "@contract/order/order";
import { useNow } from "@/clock";
import { sayMinutes, sayTime } from "@/time";
import { Card, Row } from "@/ui/Card";
import { Chip } from "@/ui/Chip";
import { words } from "@/words/order";
import { Glyph } from "./Glyph";
import { toneOf } from "./look";

/** One order in a list. */
export function OrderLine({ id, order, onPress }: { id: string; order: OrderSummary; onPress(): void }) {
  const now = useNow();
  return (
    <Card id={id} onPress={onPress}>
      <Row
        left={
          <View className="person">
            <Glyph code={order.serviceCode} />
            <View>
              <View className="strong">{words.titled(order.serviceName, sayMinutes(order.durationMinutes))}</View>
              <View className="soft">{sayTime(order.startsAt, now)}</View>
            </View>
          </View>
        }
        right={<Chip tone={toneOf[order.state]}>{words.states[order.state]}</Chip>}
      />
    </Card>
  );
}
