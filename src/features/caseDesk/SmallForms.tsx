import { useState } from "react";
import { useAction } from "@/api/useAction";
import { TextArea } from "@/ui/Field";
import { words } from "@/words/caseDesk";
import type { FormProps } from "./CaseForm";
import { FormCard } from "./FormCard";
import { callsOn } from "./verbs";

const FEWEST_REASON = 4;

/** One office asks who an anonymous voice is; the auditor's is the other. */
export function AskUnmaskForm({ item: { caseId }, onDone, onClose }: FormProps) {
  const ask = useAction("request", "askUnmask");
  const [reason, setReason] = useState("");
  const submit = async () => {
    if (await ask.run({ caseId, reason })) onDone(words.unmaskAsked);
  };
  return (
    <FormCard
      id="form-askUnmask"
      title={words.unmaskTitle}
      hint={words.unmaskHint}
      verb={words.unmaskVerb}
      busy={ask.busy}
      disabled={reason.trim().length < FEWEST_REASON}
      error={ask.error}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextArea id="unmask-reason" label={words.reason} value={reason} onChange={setReason} />
    </FormCard>
  );
}

/** The department has come to the spot it was called to. */
export function ArriveForm({ item, onDone, onClose }: FormProps) {
  const arrive = useAction("request", "arrive");
  const call = callsOn(item)[0];
  const submit = async () => {
    if (call && (await arrive.run({ whistleId: call.whistleId }))) onDone(words.arrived);
  };
  return (
    <FormCard
      id="form-arrive"
      title={words.arriveTitle}
      hint={call && words.arriveHint(call.holderName, call.words)}
      verb={words.arriveVerb}
      busy={arrive.busy}
      error={arrive.error}
      onSubmit={() => void submit()}
      onClose={onClose}
    />
  );
}
