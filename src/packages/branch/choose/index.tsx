import { View } from "@tarojs/components";
import { useRouter } from "@tarojs/taro";
import { useState } from "react";
import type { Candidate } from "@contract/dispatch/desk";
import { call, type OutputOf } from "@/api/call";
import { useAction } from "@/api/useAction";
import { useLive } from "@/api/useLive";
import { CandidateCard } from "@/features/branch/CandidateCard";
import { DeskFacts } from "@/features/branch/DeskFacts";
import { useOpening } from "@/features/branch/useOpening";
import { inCommunity } from "@/features/session/inCommunity";
import { goBack } from "@/routes";
import { Button } from "@/ui/Button";
import { Card, Heading } from "@/ui/Card";
import { Page } from "@/ui/Page";
import { Empty, Loaded, Refusal } from "@/ui/states";
import { toast } from "@/ui/Toast";
import { words } from "@/words/branch";

type Choosing = OutputOf<"dispatch", "candidates">;

interface CandidatesProps {
  choosing: Choosing;
  isBusy(candidate: Candidate): boolean;
  onOffer(candidate: Candidate): void;
}

function Candidates({ choosing: { order, items }, isBusy, onOffer }: CandidatesProps) {
  const open = order.allowedActions.includes("offer");
  const best = items.findIndex(({ asked }) => asked === "no");
  return (
    <>
      <Card>
        <DeskFacts order={order} />
      </Card>
      {!open && <View className="note soft-wait">{words.movedOn}</View>}
      {open && <Heading>{words.candidates}</Heading>}
      {open && items.length === 0 && <Empty>{words.noCandidates}</Empty>}
      {items.map((candidate, index) => (
        <CandidateCard
          key={candidate.volunteerId}
          {...{ candidate, index, open, onOffer, best: index === best, busy: isBusy(candidate) }}
        />
      ))}
    </>
  );
}

export default inCommunity(function ChoosePage() {
  const orderId = useRouter().params.orderId ?? "";
  const live = useLive(() => call("dispatch", "candidates", { orderId }), [orderId]);
  const offer = useAction("dispatch", "offer");
  const opening = useOpening();
  const [chosen, setChosen] = useState<string>();
  const order = live.data?.order;

  const put = async ({ volunteerId, name }: Candidate) => {
    if (offer.busy) return;
    setChosen(volunteerId);
    if (!(await offer.run({ orderId, volunteerId }))) return;
    toast(words.offered(name));
    goBack();
  };
  const openToAll = async () => {
    if (await opening.open(orderId)) goBack();
  };
  const error = offer.error ?? opening.error;
  const mayOpen = order?.allowedActions.includes("open");
  const foot = (
    <>
      <Refusal error={error} />
      {mayOpen && (
        <Button id="choose-open" kind="quiet" busy={opening.isBusy(orderId)} onPress={() => void openToAll()}>
          {words.openToAll}
        </Button>
      )}
    </>
  );
  return (
    <Page title={words.chooseTitle} foot={error || mayOpen ? foot : undefined}>
      <Loaded live={live}>
        {(choosing) => (
          <Candidates
            choosing={choosing}
            isBusy={({ volunteerId }) => offer.busy && chosen === volunteerId}
            onOffer={(candidate) => void put(candidate)}
          />
        )}
      </Loaded>
    </Page>
  );
});
