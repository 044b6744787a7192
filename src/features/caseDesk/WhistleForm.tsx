import { useRef, useState } from "react";
import { newId } from "@/api/requestId";
import { useAction } from "@/api/useAction";
import { TextArea } from "@/ui/Field";
import { words } from "@/words/caseDesk";
import type { FormProps } from "./CaseForm";
import { FormCard } from "./FormCard";
import { type Holder, HolderChoice } from "./HolderChoice";

/** 责任哨: calls a department to the spot. */
export function WhistleForm({ item: { caseId }, onDone, onClose }: FormProps) {
  const whistle = useAction("request", "whistle");
  const whistleId = useRef(newId());
  const [holder, setHolder] = useState<Holder>();
  const [said, setSaid] = useState("");
  const submit = async () => {
    if (!holder) return;
    const { holderId } = holder;
    if (await whistle.run({ caseId, whistleId: whistleId.current, holderId, words: said })) onDone(words.whistled);
  };
  return (
    <FormCard
      id="form-whistle"
      title={words.whistleTitle}
      hint={words.whistleHint}
      verb={words.whistleVerb}
      busy={whistle.busy}
      disabled={!holder || said.trim().length < 2}
      error={whistle.error}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <HolderChoice caseId={caseId} chosen={holder} departmentsOnly onChoose={setHolder} />
      <TextArea id="whistle-words" label={words.what} hint={words.tooShort(2)} value={said} onChange={setSaid} />
    </FormCard>
  );
}
