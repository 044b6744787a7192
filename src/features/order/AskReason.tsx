import { View } from "@tarojs/components";
import { useState } from "react";
import type { Act } from "@/api/useAction";
import { Dialog } from "@/ui/Dialog";
import { TextArea } from "@/ui/Field";
import { toast } from "@/ui/Toast";

interface AskReasonProps {
  orderId: string;
  action: Act<{ orderId: string; reason: string }, unknown>;
  text: { title: string; hint: string; label: string; verb: string; done: string };
  /** Fewest characters of the reason. */
  least: number;
  name: string;
  onClose(): void;
}

/** Asks why before an order is cancelled, disputed or given back. */
export function AskReason({ orderId, action, text, least, name, onClose }: AskReasonProps) {
  const [reason, setReason] = useState("");
  const submit = async () => {
    if (!(await action.run({ orderId, reason }))) return;
    toast(text.done);
    onClose();
  };
  return (
    <Dialog
      title={text.title}
      verb={text.verb}
      kind="stop"
      submitId={`${name}-submit`}
      busy={action.busy}
      disabled={reason.trim().length < least}
      error={action.error}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <View className="soft">{text.hint}</View>
      <TextArea id={`${name}-reason`} label={text.label} max={100} value={reason} onChange={setReason} />
    </Dialog>
  );
}
