import { View } from "@tarojs/components";
import { useState } from "react";
import { useAction } from "@/api/useAction";
import { now } from "@/clock";
import { Choice } from "@/ui/Choice";
import { TextArea } from "@/ui/Field";
import { words } from "@/words/caseDesk";
import { words as life } from "@/words/request";
import type { FormProps } from "./CaseForm";
import { FormCard } from "./FormCard";
import { optionsOf } from "./options";

type RejectReason = keyof typeof life.rejectReasons;
type PauseReason = keyof typeof life.pauseReasons;

/** A rejection needs a reason from the list, and words. */
export function RejectForm({ item: { caseId }, onDone, onClose }: FormProps) {
  const reject = useAction("request", "reject");
  const [reason, setReason] = useState<RejectReason>();
  const [said, setSaid] = useState("");
  const submit = async () => {
    if (reason && (await reject.run({ caseId, reason, words: said }))) onDone(words.rejected);
  };
  return (
    <FormCard
      id="form-reject"
      title={words.rejectTitle}
      hint={words.rejectHint}
      verb={words.rejectVerb}
      kind="stop"
      busy={reject.busy}
      disabled={!reason || said.trim().length < 4}
      error={reject.error}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <View className="spaced">
        <Choice
          label={words.reason}
          options={optionsOf("reason", life.rejectReasons)}
          value={reason}
          onChange={setReason}
        />
      </View>
      <TextArea id="reject-words" label={words.what} hint={words.tooShort(4)} value={said} onChange={setSaid} />
    </FormCard>
  );
}

const DAY_MS = 86_400_000;
const dayChoices = [1, 3, 7, 15, 30].map((days) => ({
  value: days,
  word: words.pauseDayWord(days),
  id: `pause-days-${days}`,
}));

/** A clock stands still for an outside reason alone, and until a day that all can see. */
export function PauseForm({ item: { caseId }, onDone, onClose }: FormProps) {
  const pause = useAction("request", "pause");
  const [reason, setReason] = useState<PauseReason>();
  const [days, setDays] = useState(3);
  const [said, setSaid] = useState("");
  const submit = async () => {
    const until = new Date(now() + days * DAY_MS).toISOString();
    if (reason && (await pause.run({ caseId, reason, until, words: said }))) onDone(words.pausedDone);
  };
  return (
    <FormCard
      id="form-pause"
      title={words.pauseTitle}
      hint={words.pauseHint}
      verb={words.pauseVerb}
      busy={pause.busy}
      disabled={!reason || said.trim().length < 2}
      error={pause.error}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <View className="spaced">
        <Choice
          label={words.pauseReason}
          options={optionsOf("reason", life.pauseReasons)}
          value={reason}
          onChange={setReason}
        />
      </View>
      <View className="field">
        <View className="field-label">{words.pauseDays}</View>
        <Choice label={words.pauseDays} options={dayChoices} value={days} onChange={setDays} layout="times" />
      </View>
      <TextArea id="pause-words" label={words.what} hint={words.tooShort(2)} value={said} onChange={setSaid} />
    </FormCard>
  );
}
