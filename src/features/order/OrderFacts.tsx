import { Text, View } from "@tarojs/components";
import type { Order } from "@contract/order/order";
import { useNow } from "@/clock";
import { sayMinutes, sayTime } from "@/time";
import { StarsShown } from "@/ui/Stars";
import { words } from "@/words/order";

export function Fact({ name, id, children }: React.PropsWithChildren<{ name: string; id?: string }>) {
  return (
    <View className="fact">
      <Text className="fact-name">{name}</Text>
      <View id={id} className="fact-value">
        {children}
      </View>
    </View>
  );
}

export function OrderFacts({ order }: { order: Order }) {
  const now = useNow();
  return (
    <View className="facts">
      <Fact name={words.when}>{sayTime(order.startsAt, now)}</Fact>
      <Fact name={words.length}>{sayMinutes(order.durationMinutes)}</Fact>
      {order.servedMinutes !== null && (
        <Fact name={words.served} id="served-minutes">
          {sayMinutes(order.servedMinutes)}
        </Fact>
      )}
      {order.paidMinutes !== null && (
        <Fact name={words.paid} id="paid-minutes">
          {sayMinutes(order.paidMinutes)}
        </Fact>
      )}
      <Fact name={words.where}>{order.place}</Fact>
      {order.note !== "" && <Fact name={words.note}>{order.note}</Fact>}
      {order.stars !== null && (
        <Fact name={words.stars}>
          <StarsShown value={order.stars} />
        </Fact>
      )}
    </View>
  );
}
