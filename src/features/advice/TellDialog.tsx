import { View } from "@tarojs/components";
import { useState } from "react";
import { useAction } from "@/api/useAction";
import { Dialog } from "@/ui/Dialog";
import { TextArea } from "@/ui/Field";
import { toast } from "@/ui/Toast";
import { words } from "@/words/advice";

const FEWEST_WORDS = 2;

/** After an hour: what was advised, for whoever came to read again. */
export function TellDialog({ slotId, onClose }: { slotId: string; onClose(): void }) {
  const tell = useAction("request", "tellAdvice");
  const [said, setSaid] = useState("");
  const submit = async () => {
    if (!(await tell.run({ slotId, words: said }))) return;
    toast(words.told);
    onClose();
  };
  return (
    <Dialog
      title={words.tellTitle}
      verb={words.tellVerb}
      submitId="tell-advice-submit"
      busy={tell.busy}
      disabled={said.trim().length < FEWEST_WORDS}
      error={tell.error}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <View className="soft">{words.tellHint}</View>
      <TextArea id="tell-words" label={words.tellWords} max={200} value={said} onChange={setSaid} />
    </Dialog>
  );
}
