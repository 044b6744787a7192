import { View } from "@tarojs/components";
import { useRouter } from "@tarojs/taro";
import { useState } from "react";
import type { Order } from "@contract/order/order";
import { call, type InputOf } from "@/api/call";
import { useAction } from "@/api/useAction";
import { useLive } from "@/api/useLive";
import { AskReason } from "@/features/order/AskReason";
import { inCommunity } from "@/features/session/inCommunity";
import { CheckPart } from "@/features/volunteer/CheckPart";
import { VisitCard } from "@/features/volunteer/VisitCard";
import { VisitTime } from "@/features/volunteer/VisitTime";
import { goBack } from "@/routes";
import { Button } from "@/ui/Button";
import { More } from "@/ui/Fold";
import { Page } from "@/ui/Page";
import { Loaded } from "@/ui/states";
import { words } from "@/words/volunteer";
import "../style.scss";

/** Giving an order back is the end of it for this volunteer: there is nothing more to see here. */
function useRelease() {
  const release = useAction("dispatch", "release");
  const run = async (input: InputOf<"dispatch", "release">) => {
    const answer = await release.run(input);
    if (answer) goBack();
    return answer;
  };
  return { ...release, run };
}

function Visit({ order }: { order: Order }) {
  const { orderId, allowedActions } = order;
  const [leaving, setLeaving] = useState(false);
  const release = useRelease();
  return (
    <>
      <VisitTime order={order} />
      {allowedActions.includes("finish") && <CheckPart key="finish" orderId={orderId} purpose="finish" />}
      <View className="spaced">
        <VisitCard order={order} />
      </View>
      {allowedActions.includes("start") && <CheckPart key="start" orderId={orderId} purpose="start" />}
      {order.state === "finished" && (
        <Button kind="quiet" onPress={goBack}>
          {words.backToTasks}
        </Button>
      )}
      {allowedActions.includes("release") && (
        <More>
          <Button id="visit-release" kind="quiet" onPress={() => setLeaving(true)}>
            {words.release}
          </Button>
        </More>
      )}
      {leaving && (
        <AskReason
          name="release"
          least={2}
          orderId={orderId}
          action={release}
          text={words.releaseText}
          onClose={() => setLeaving(false)}
        />
      )}
    </>
  );
}

export default inCommunity(function VisitPage() {
  const orderId = useRouter().params.orderId ?? "";
  const live = useLive(() => call("order", "get", { orderId }), [orderId]);
  return (
    <Page title={words.visit}>
      <Loaded live={live}>{({ order }) => <Visit order={order} />}</Loaded>
    </Page>
  );
});
