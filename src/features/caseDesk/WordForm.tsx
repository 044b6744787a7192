import { View } from "@tarojs/components";
import { useState } from "react";
import type { Case } from "@contract/request/case";
import { useAction } from "@/api/useAction";
import { Choice } from "@/ui/Choice";
import { TextArea } from "@/ui/Field";
import { toast } from "@/ui/Toast";
import { words } from "@/words/caseDesk";
import { FormCard } from "./FormCard";
import { optionsOf } from "./options";

interface WordFormProps {
  caseId: string;
  caller: Case["callers"][number];
  onClose(): void;
}

type Word = "yes" | "no";

/** The desk has asked someone without the app, and writes down their word. */
export function WordForm({ caseId, caller: { voiceId, name }, onClose }: WordFormProps) {
  const record = useAction("request", "recordWord");
  const [solved, setSolved] = useState<Word>();
  const [satisfied, setSatisfied] = useState<Word>();
  const [said, setSaid] = useState("");
  const submit = async () => {
    const input = { caseId, voiceId, isSolved: solved === "yes", isSatisfied: satisfied === "yes", words: said };
    if (!(await record.run(input))) return;
    toast(words.wordDone);
    onClose();
  };
  return (
    <FormCard
      id="form-word"
      title={words.wordTitle(name)}
      hint={words.wordHint}
      verb={words.wordVerb}
      busy={record.busy}
      disabled={!solved || !satisfied || said.trim().length < 2}
      error={record.error}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <View className="field">
        <View className="field-label">{words.solved}</View>
        <Choice
          label={words.solved}
          options={optionsOf("solved", words.solvedWords)}
          value={solved}
          onChange={setSolved}
        />
      </View>
      <View className="field">
        <View className="field-label">{words.satisfied}</View>
        <Choice
          label={words.satisfied}
          options={optionsOf("satisfied", words.satisfiedWords)}
          value={satisfied}
          onChange={setSatisfied}
        />
      </View>
      <TextArea id="word-said" label={words.saidWords} value={said} onChange={setSaid} />
    </FormCard>
  );
}
