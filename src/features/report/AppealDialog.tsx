import { View } from "@tarojs/components";
import { useState } from "react";
import { useAction } from "@/api/useAction";
import { Dialog } from "@/ui/Dialog";
import { TextArea } from "@/ui/Field";
import { toast } from "@/ui/Toast";
import { words } from "@/words/report";

const FEWEST_WORDS = 2;

/** To the street, once. */
export function AppealDialog({ caseId, onClose }: { caseId: string; onClose(): void }) {
  const appeal = useAction("request", "appealReport");
  const [said, setSaid] = useState("");
  const submit = async () => {
    if (!(await appeal.run({ caseId, words: said }))) return;
    toast(words.appealDone);
    onClose();
  };
  return (
    <Dialog
      title={words.appealTitle}
      verb={words.appealVerb}
      submitId="report-appeal-submit"
      busy={appeal.busy}
      disabled={said.trim().length < FEWEST_WORDS}
      error={appeal.error}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <View className="soft">{words.appealHint}</View>
      <TextArea id="report-appeal-words" label={words.appealWords} value={said} onChange={setSaid} />
    </Dialog>
  );
}
