import { View } from "@tarojs/components";
import { useState } from "react";
import { useAction } from "@/api/useAction";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { More } from "@/ui/Fold";
import { toast } from "@/ui/Toast";
import { words } from "@/words/giving";

interface WithdrawAskProps {
  askingId: string;
  /** In sight also where secondary things are folded away. */
  inSight: boolean;
}

/** Takes one's asking out of the queue, after asking once more: the place in it is lost. */
export function WithdrawAsk({ askingId, inSight }: WithdrawAskProps) {
  const withdraw = useAction("points", "withdrawAsk");
  const [isAsking, setAsking] = useState(false);
  const submit = async () => {
    if (!(await withdraw.run({ askingId }))) return;
    setAsking(false);
    toast(words.withdrawDone);
  };
  const button = (
    <Button id="ask-withdraw" kind="quiet" onPress={() => setAsking(true)}>
      {words.withdraw}
    </Button>
  );
  return (
    <>
      {inSight ? <View className="quiet-links">{button}</View> : <More id="ask-more">{button}</More>}
      {isAsking && (
        <Dialog
          title={words.withdrawTitle}
          verb={words.withdrawVerb}
          kind="stop"
          submitId="withdraw-submit"
          busy={withdraw.busy}
          error={withdraw.error}
          onSubmit={() => void submit()}
          onClose={() => setAsking(false)}
        >
          <View className="soft">{words.withdrawHint}</View>
        </Dialog>
      )}
    </>
  );
}
