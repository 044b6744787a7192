import { useState } from "react";
import type { DeskAsking } from "@contract/points/index";
import { useAction } from "@/api/useAction";
import { CircumstancesField } from "@/features/giving/CircumstancesField";
import { Dialog } from "@/ui/Dialog";
import { toast } from "@/ui/Toast";
import { words } from "@/words/poolDesk";

/** What the desk has found: from then on it counts for the place in the queue. */
export function ConfirmNeedDialog({ asking, onClose }: { asking: DeskAsking; onClose(): void }) {
  const { askingId, name, said, confirmed } = asking;
  const confirm = useAction("points", "confirmNeed");
  const [circumstances, setCircumstances] = useState(confirmed ?? said);
  const submit = async () => {
    const answer = await confirm.run({ askingId, circumstances });
    if (!answer) return;
    toast(words.confirmDone(name, words.tier(answer.tier)));
    onClose();
  };
  return (
    <Dialog
      title={words.confirmTitle(name)}
      verb={words.confirmVerb}
      submitId="confirm-need-submit"
      busy={confirm.busy}
      error={confirm.error}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <CircumstancesField label={words.confirm} value={circumstances} onChange={setCircumstances} />
    </Dialog>
  );
}
