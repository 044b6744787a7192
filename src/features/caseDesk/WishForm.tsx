import { useState } from "react";
import type { Case } from "@contract/request/case";
import type { CallerWish } from "@contract/request/life";
import { useAction } from "@/api/useAction";
import { TextArea } from "@/ui/Field";
import { toast } from "@/ui/Toast";
import { words } from "@/words/caseDesk";
import { FormCard } from "./FormCard";

interface WishFormProps {
  caseId: string;
  caller: Case["callers"][number];
  wish: CallerWish;
  onClose(): void;
}

/** The desk writes down that someone without the app withdraws, appeals or wants it opened again. */
export function WishForm({ caseId, caller: { voiceId, name }, wish, onClose }: WishFormProps) {
  const record = useAction("request", "recordWish");
  const [said, setSaid] = useState("");
  const submit = async () => {
    if (!(await record.run({ caseId, voiceId, wish, words: said }))) return;
    toast(words.wordDone);
    onClose();
  };
  return (
    <FormCard
      id="form-wish"
      title={words.wishTitle[wish](name)}
      hint={words.wordHint}
      verb={words.wordVerb}
      busy={record.busy}
      disabled={said.trim().length < 2}
      error={record.error}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextArea id="wish-said" label={words.saidWords} value={said} onChange={setSaid} />
    </FormCard>
  );
}
