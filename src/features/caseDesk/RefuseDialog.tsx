import { useState } from "react";
import { useAction } from "@/api/useAction";
import { Dialog } from "@/ui/Dialog";
import { TextArea } from "@/ui/Field";
import { toast } from "@/ui/Toast";
import { words } from "@/words/caseDesk";

const FEWEST_REASON = 4;

/** The other office does not agree that a mask is opened, and says why. */
export function RefuseDialog({ voiceId, onClose }: { voiceId: string; onClose(): void }) {
  const refuse = useAction("request", "refuseUnmask");
  const [said, setSaid] = useState("");
  const submit = async () => {
    if (!(await refuse.run({ voiceId, words: said }))) return;
    toast(words.refusedUnmask);
    onClose();
  };
  return (
    <Dialog
      title={words.refuseUnmaskTitle}
      verb={words.refuseUnmask}
      submitId="unmask-refuse-submit"
      busy={refuse.busy}
      disabled={said.trim().length < FEWEST_REASON}
      error={refuse.error}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextArea
        id="unmask-refuse-words"
        label={words.reason}
        hint={words.tooShort(FEWEST_REASON)}
        value={said}
        onChange={setSaid}
      />
    </Dialog>
  );
}
