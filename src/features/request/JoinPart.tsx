import { View } from "@tarojs/components";
import { useState } from "react";
import { useAction } from "@/api/useAction";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { TextArea } from "@/ui/Field";
import { Switch } from "@/ui/Switch";
import { toast } from "@/ui/Toast";
import { words } from "@/words/cases";
import { words as report } from "@/words/newRequest";

/** One more voice in a neighbour's case. */
export function JoinPart({ caseId }: { caseId: string }) {
  const join = useAction("request", "join");
  const [isOpen, setOpen] = useState(false);
  const [said, setSaid] = useState("");
  const [isAnonymous, setAnonymous] = useState(false);
  const submit = async () => {
    if (!(await join.run({ caseId, words: said, isAnonymous }))) return;
    toast(words.joined);
    setOpen(false);
  };
  return (
    <View className="spaced">
      <Button id="case-join" onPress={() => setOpen(true)}>
        {words.join}
      </Button>
      {isOpen && (
        <Dialog
          title={words.joinTitle}
          verb={words.joinVerb}
          submitId="join-case-submit"
          busy={join.busy}
          error={join.error}
          onSubmit={() => void submit()}
          onClose={() => setOpen(false)}
        >
          <View className="soft">{words.joinHint}</View>
          <TextArea id="join-words" label={words.joinWords} value={said} onChange={setSaid} />
          <View className="spaced">
            <Switch
              id="join-anonymous"
              word={report.anonymous}
              detail={isAnonymous ? report.anonymousOn : report.anonymousOff}
              on={isAnonymous}
              onChange={setAnonymous}
            />
          </View>
        </Dialog>
      )}
    </View>
  );
}
