import { View } from "@tarojs/components";
import { useState } from "react";
import { useAction } from "@/api/useAction";
import { TextArea } from "@/ui/Field";
import { Switch } from "@/ui/Switch";
import { words } from "@/words/caseDesk";
import { words as life } from "@/words/request";
import type { FormProps } from "./CaseForm";
import { FormCard } from "./FormCard";

/** 研判: what is to be done first, and whether it is urgent. */
export function TriageForm({ item, onDone, onClose }: FormProps) {
  const { caseId } = item;
  const triage = useAction("request", "triage");
  const [isUrgent, setUrgent] = useState(item.isUrgent);
  const [said, setSaid] = useState("");
  const submit = async () => {
    if (await triage.run({ caseId, isUrgent, words: said })) onDone(words.triaged);
  };
  return (
    <FormCard
      id="form-triage"
      title={words.triageTitle}
      verb={words.triageVerb}
      busy={triage.busy}
      missing={said.trim().length < 2 ? { id: "triage-words", label: words.triageWords } : undefined}
      error={triage.error}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextArea id="triage-words" label={words.triageWords} value={said} onChange={setSaid} />
      <View className="spaced">
        <Switch
          id="triage-urgent"
          word={life.urgent}
          detail={isUrgent ? words.urgentOn : words.urgentOff}
          on={isUrgent}
          onChange={setUrgent}
        />
      </View>
    </FormCard>
  );
}
