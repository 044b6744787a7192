import { View } from "@tarojs/components";
import { useState } from "react";
import type { MediationRoom } from "@contract/request/mediation";
import { useAction } from "@/api/useAction";
import { Dialog } from "@/ui/Dialog";
import { TextArea } from "@/ui/Field";
import { toast } from "@/ui/Toast";
import { words } from "@/words/mediation";

interface MinuteDialogProps {
  mediationId: string;
  session: MediationRoom["sessions"][number];
  onClose(): void;
}

/** The minute of a talk; an oral case has no other record. */
export function MinuteDialog({ mediationId, session, onClose }: MinuteDialogProps) {
  const keep = useAction("request", "keepMinute");
  const [minute, setMinute] = useState(session.minute ?? "");
  const submit = async () => {
    if (!(await keep.run({ mediationId, sessionNo: session.sessionNo, minute }))) return;
    toast(words.minuteSaved);
    onClose();
  };
  return (
    <Dialog
      title={words.minuteTitle}
      verb={words.minute}
      submitId="minute-submit"
      busy={keep.busy}
      disabled={minute.trim().length < 4}
      error={keep.error}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <View className="soft">{words.minuteHint}</View>
      <TextArea id="minute-words" label={words.minuteTitle} max={1000} value={minute} onChange={setMinute} />
    </Dialog>
  );
}
