import { View } from "@tarojs/components";
import { useState } from "react";
import type { Correction } from "@contract/audit/entry";
import { useAction } from "@/api/useAction";
import { sayAmount } from "@/features/points/amount";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { toast } from "@/ui/Toast";
import { words } from "@/words/audit";
import { ReasonDialog } from "./ReasonDialog";

/** The second person's two answers to a reversal that was asked for. */
export function DecideReversal({ correction: { correctionId, unit, amount } }: { correction: Correction }) {
  const approve = useAction("audit", "approveReversal");
  const refuse = useAction("audit", "refuseReversal");
  const [asking, setAsking] = useState<"approve" | "refuse">();
  const close = () => setAsking(undefined);
  const ended = (said: string) => {
    close();
    toast(said);
  };
  return (
    <View className="spaced">
      <Button id="approve-reversal" onPress={() => setAsking("approve")}>
        {words.approve}
      </Button>
      <Button id="refuse-reversal" kind="quiet" onPress={() => setAsking("refuse")}>
        {words.refuse}
      </Button>
      {asking === "approve" && (
        <Dialog
          title={words.approveTitle}
          verb={words.approveVerb}
          submitId="approve-submit"
          busy={approve.busy}
          error={approve.error}
          onSubmit={() => void approve.run({ correctionId }).then((done) => done && ended(words.approved))}
          onClose={close}
        >
          <View className="soft">{words.approveHint(sayAmount(unit, amount))}</View>
        </Dialog>
      )}
      {asking === "refuse" && (
        <ReasonDialog
          id="refuse"
          title={words.refuseTitle}
          hint={words.refuse}
          verb={words.refuseVerb}
          kind="stop"
          busy={refuse.busy}
          error={refuse.error}
          onSubmit={(reason) => void refuse.run({ correctionId, reason }).then((done) => done && ended(words.refused))}
          onClose={close}
        />
      )}
    </View>
  );
}
