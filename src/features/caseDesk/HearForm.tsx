import { View } from "@tarojs/components";
import { useState } from "react";
import { useAction } from "@/api/useAction";
import { Choice } from "@/ui/Choice";
import { Field, TextArea } from "@/ui/Field";
import { words } from "@/words/caseDesk";
import type { FormProps } from "./CaseForm";
import { FormCard } from "./FormCard";
import { optionsOf } from "./options";

/** What the hearing found. Closing against the resident's word counts as not satisfied. */
export function HearForm({ item: { caseId }, onDone, onClose }: FormProps) {
  const hear = useAction("request", "hear");
  const [finding, setFinding] = useState<keyof typeof words.findings>("goOn");
  const [neutral, setNeutral] = useState("");
  const [said, setSaid] = useState("");
  const submit = async () => {
    if (await hear.run({ caseId, finding, neutral, words: said })) onDone(words.heard);
  };
  return (
    <FormCard
      id="form-hear"
      title={words.hearTitle}
      verb={words.hearVerb}
      kind={finding === "close" ? "stop" : "go"}
      busy={hear.busy}
      disabled={neutral.trim().length < 2 || said.trim().length < 10}
      error={hear.error}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <View className="spaced">
        <Choice
          label={words.hearFinding}
          options={optionsOf("finding", words.findings)}
          value={finding}
          onChange={setFinding}
        />
      </View>
      {finding === "close" && <View className="note soft-mind">{words.closeHint}</View>}
      <Field id="hear-neutral" label={words.neutral} max={20} value={neutral} onChange={setNeutral} />
      <TextArea
        id="hear-words"
        label={words.hearWords}
        hint={words.tooShort(10)}
        max={500}
        value={said}
        onChange={setSaid}
      />
    </FormCard>
  );
}
