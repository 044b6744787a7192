import { View } from "@tarojs/components";
import { useRouter } from "@tarojs/taro";
import type { PaidOrder } from "@contract/audit/entry";
import { call } from "@/api/call";
import { useLive } from "@/api/useLive";
import { useNow } from "@/clock";
import { OrderEntryCard } from "@/features/branch/OrderEntryCard";
import { Fact } from "@/features/order/OrderFacts";
import { inCommunity } from "@/features/session/inCommunity";
import { sayMinutes, sayTime } from "@/time";
import { Card } from "@/ui/Card";
import { Page } from "@/ui/Page";
import { Empty, Loaded } from "@/ui/states";
import { words } from "@/words/paid";

function OrderCard({ order }: { order: PaidOrder }) {
  const now = useNow();
  return (
    <Card id="paid-order">
      <View className="title">{order.serviceName}</View>
      <View className="facts">
        <Fact name={words.when}>{sayTime(order.startsAt, now)}</Fact>
        <Fact name={words.resident}>{order.residentName}</Fact>
        <Fact name={words.volunteer}>{order.volunteerName}</Fact>
        <Fact name={words.length}>{sayMinutes(order.paidMinutes)}</Fact>
      </View>
    </Card>
  );
}

export default inCommunity(function OrderEntriesPage() {
  const orderId = useRouter().params.orderId ?? "";
  const live = useLive(() => call("audit", "orderEntries", { orderId }), [orderId]);
  return (
    <Page title={words.entriesTitle}>
      <Loaded live={live}>
        {({ order, entries }) =>
          order === null ? (
            <Empty>{words.noEntries}</Empty>
          ) : (
            <>
              <OrderCard order={order} />
              <View className="soft spaced">{words.entriesHint}</View>
              <View className="spaced">
                {entries.map((entry, index) => (
                  <OrderEntryCard key={entry.entryId} entry={entry} index={index} />
                ))}
              </View>
            </>
          )
        }
      </Loaded>
    </Page>
  );
});
