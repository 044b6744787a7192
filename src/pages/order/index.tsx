import { useRouter } from "@tarojs/taro";
import { useState } from "react";
import type { Order } from "@contract/order/order";
import { call } from "@/api/call";
import { useAction } from "@/api/useAction";
import { useLive } from "@/api/useLive";
import { AskReason } from "@/features/order/AskReason";
import { ConfirmPart } from "@/features/order/ConfirmPart";
import { OrderCard } from "@/features/order/OrderCard";
import { OrderHistory } from "@/features/order/OrderHistory";
import { inCommunity } from "@/features/session/inCommunity";
import { Button } from "@/ui/Button";
import { More } from "@/ui/Fold";
import { Page } from "@/ui/Page";
import { Loaded } from "@/ui/states";
import { words } from "@/words/order";

const disputeText = {
  title: words.disputeTitle,
  hint: words.disputeHint,
  label: words.disputeReason,
  verb: words.disputeVerb,
  done: words.disputed,
};
const cancelText = {
  title: words.cancelTitle,
  hint: words.cancelHint,
  label: words.cancelReason,
  verb: words.cancelVerb,
  done: words.cancelled,
};

function OrderParts({ order }: { order: Order }) {
  const [asking, setAsking] = useState<"dispute" | "cancel">();
  const dispute = useAction("order", "dispute");
  const cancel = useAction("order", "cancel");
  const may = (action: Order["allowedActions"][number]) => order.allowedActions.includes(action);
  const close = () => setAsking(undefined);
  return (
    <>
      <OrderCard order={order}>{may("confirm") && <ConfirmPart order={order} />}</OrderCard>
      {(may("dispute") || may("cancel")) && (
        <More>
          {may("dispute") && (
            <Button id="dispute-order" kind="quiet" onPress={() => setAsking("dispute")}>
              {words.dispute}
            </Button>
          )}
          {may("cancel") && (
            <Button id="cancel-order" kind="quiet" onPress={() => setAsking("cancel")}>
              {words.cancel}
            </Button>
          )}
        </More>
      )}
      <OrderHistory order={order} />
      {asking === "dispute" && (
        <AskReason
          name="dispute"
          least={2}
          orderId={order.orderId}
          action={dispute}
          text={disputeText}
          onClose={close}
        />
      )}
      {asking === "cancel" && (
        <AskReason name="cancel" least={0} orderId={order.orderId} action={cancel} text={cancelText} onClose={close} />
      )}
    </>
  );
}

export default inCommunity(function OrderPage() {
  const orderId = useRouter().params.orderId ?? "";
  const live = useLive(() => call("order", "get", { orderId }), [orderId]);
  return (
    <Page title={words.title}>
      <Loaded live={live}>{({ order }) => <OrderParts order={order} />}</Loaded>
    </Page>
  );
});
