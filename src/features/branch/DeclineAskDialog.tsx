import { useState } from "react";
import type { DeskAsking } from "@contract/points/index";
import { useAction } from "@/api/useAction";
import { Dialog } from "@/ui/Dialog";
import { TextArea } from "@/ui/Field";
import { toast } from "@/ui/Toast";
import { words } from "@/words/poolDesk";

const FEWEST_WORDS = 2;

export function DeclineAskDialog({ asking, onClose }: { asking: DeskAsking; onClose(): void }) {
  const { askingId, name } = asking;
  const decline = useAction("points", "declineAsk");
  const [reason, setReason] = useState("");
  const submit = async () => {
    if (!(await decline.run({ askingId, reason }))) return;
    toast(words.declineDone);
    onClose();
  };
  return (
    <Dialog
      title={words.declineTitle(name)}
      verb={words.declineVerb}
      kind="stop"
      submitId="decline-submit"
      busy={decline.busy}
      disabled={reason.trim().length < FEWEST_WORDS}
      error={decline.error}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextArea id="decline-reason" label={words.declineReason} value={reason} onChange={setReason} />
    </Dialog>
  );
}
