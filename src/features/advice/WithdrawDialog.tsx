import { View } from "@tarojs/components";
import { useState } from "react";
import { useAction } from "@/api/useAction";
import { Dialog } from "@/ui/Dialog";
import { Field } from "@/ui/Field";
import { toast } from "@/ui/Toast";
import { words } from "@/words/advice";

const FEWEST_WORDS = 2;

/** The desk takes an hour back, and says why. */
export function WithdrawDialog({ slotId, onClose }: { slotId: string; onClose(): void }) {
  const withdraw = useAction("request", "withdrawAdvice");
  const [reason, setReason] = useState("");
  const submit = async () => {
    if (!(await withdraw.run({ slotId, reason }))) return;
    toast(words.withdrawn);
    onClose();
  };
  return (
    <Dialog
      title={words.withdrawTitle}
      verb={words.withdraw}
      kind="stop"
      submitId="withdraw-advice-submit"
      busy={withdraw.busy}
      disabled={reason.trim().length < FEWEST_WORDS}
      error={withdraw.error}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <View className="soft">{words.withdrawHint}</View>
      <Field id="withdraw-reason" label={words.withdrawReason} max={60} value={reason} onChange={setReason} />
    </Dialog>
  );
}
