import { View } from "@tarojs/components";
import { useState } from "react";
import type { CallError } from "@/api/call";
import { Dialog } from "@/ui/Dialog";
import { TextArea } from "@/ui/Field";
import { words } from "@/words/audit";

const FEWEST_WORDS = 2;

interface ReasonDialogProps {
  id: string;
  title: string;
  hint: string;
  verb: string;
  label?: string;
  kind?: "go" | "stop";
  busy: boolean;
  error: CallError | undefined;
  onSubmit(reason: string): void;
  onClose(): void;
}

/** Says what will happen, and asks for the reason before it does. */
export function ReasonDialog({
  id,
  title,
  hint,
  verb,
  label,
  kind,
  busy,
  error,
  onSubmit,
  onClose,
}: ReasonDialogProps) {
  const [reason, setReason] = useState("");
  return (
    <Dialog
      title={title}
      verb={verb}
      kind={kind}
      submitId={`${id}-submit`}
      busy={busy}
      disabled={reason.trim().length < FEWEST_WORDS}
      error={error}
      onSubmit={() => onSubmit(reason)}
      onClose={onClose}
    >
      <View className="soft">{hint}</View>
      <TextArea id={`${id}-reason`} label={label ?? words.reason} value={reason} onChange={setReason} />
    </Dialog>
  );
}
