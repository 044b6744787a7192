import { Text, View } from "@tarojs/components";
import type { Order } from "@contract/order/order";
import { useNow } from "@/clock";
import { sayTime } from "@/time";
import { Fold } from "@/ui/Fold";
import { words } from "@/words/order";

export function OrderHistory({ order }: { order: Order }) {
  const now = useNow();
  return (
    <Fold id="order-history" word={words.history}>
      {order.history.map((moment, index) => (
        <View key={index} className="moment">
          <Text className="moment-time">{sayTime(moment.at, now)}</Text>
          <View>
            {words.people[moment.by]}
            {words.events[moment.event]}
            {moment.note !== null && moment.note !== "" && <View className="soft">{moment.note}</View>}
          </View>
        </View>
      ))}
    </Fold>
  );
}
