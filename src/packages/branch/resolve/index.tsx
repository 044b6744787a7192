import { View } from "@tarojs/components";
import { useRouter } from "@tarojs/taro";
import { useState } from "react";
import type { Order } from "@contract/order/order";
import { call } from "@/api/call";
import { useLive } from "@/api/useLive";
import { DeskFacts } from "@/features/branch/DeskFacts";
import { type Outcome, ResolveDialog } from "@/features/branch/ResolveDialog";
import { Fact } from "@/features/order/OrderFacts";
import { OrderHistory } from "@/features/order/OrderHistory";
import { inCommunity } from "@/features/session/inCommunity";
import { goTo } from "@/routes";
import { sayMinutes } from "@/time";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Page } from "@/ui/Page";
import { Loaded } from "@/ui/states";
import { words } from "@/words/branch";

const reasonIn = ({ history }: Order) => history.filter(({ event }) => event === "dispute").slice(-1)[0]?.note;

function whyNotPayable({ servedMinutes }: Order): string | undefined {
  if (servedMinutes === null) return words.unfinished;
  return servedMinutes === 0 ? words.nothingServed : undefined;
}

function Resolve({ order }: { order: Order }) {
  const [outcome, setOutcome] = useState<Outcome>();
  const { servedMinutes, durationMinutes } = order;
  const notPayable = whyNotPayable(order);
  if (!order.allowedActions.includes("resolve"))
    return (
      <>
        <View className="note soft-wait">{words.resolved}</View>
        <OrderHistory order={order} />
        {(order.paidMinutes ?? 0) > 0 && (
          <View className="quiet-links">
            <Button id="order-entries" kind="quiet" onPress={() => goTo("orderEntries", { orderId: order.orderId })}>
              {words.entries}
            </Button>
          </View>
        )}
      </>
    );
  return (
    <>
      <Card>
        <View className="soft">{words.reasonSaid}</View>
        <View id="resolve-said" className="strong">
          {reasonIn(order) || words.noReason}
        </View>
        <View className="facts">
          <Fact name={words.servedMinutes}>{servedMinutes === null ? words.noRecord : sayMinutes(servedMinutes)}</Fact>
        </View>
      </Card>
      <Card>
        <DeskFacts order={order} />
      </Card>
      <OrderHistory order={order} />
      {notPayable !== undefined && <View className="note soft-wait">{notPayable}</View>}
      <View className="spaced">
        {notPayable === undefined && (
          <Button id="resolve-pay" onPress={() => setOutcome("pay")}>
            {words.pay}
          </Button>
        )}
        <Button id="resolve-void" kind={notPayable === undefined ? "quiet" : "stop"} onPress={() => setOutcome("void")}>
          {words.void}
        </Button>
      </View>
      {outcome && (
        <ResolveDialog
          key={outcome}
          order={order}
          outcome={outcome}
          mostMinutes={Math.min(servedMinutes ?? 0, durationMinutes)}
          onClose={() => setOutcome(undefined)}
        />
      )}
    </>
  );
}

export default inCommunity(function ResolvePage() {
  const orderId = useRouter().params.orderId ?? "";
  const live = useLive(() => call("order", "get", { orderId }), [orderId]);
  return (
    <Page title={words.resolveTitle}>
      <Loaded live={live}>{({ order }) => <Resolve order={order} />}</Loaded>
    </Page>
  );
});
