import { View } from "@tarojs/components";
import { useRef, useState } from "react";
import { newId } from "@/api/requestId";
import { useAction } from "@/api/useAction";
import { useNow } from "@/clock";
import { dayOf, sayDate } from "@/time";
import { Choice } from "@/ui/Choice";
import { Dialog } from "@/ui/Dialog";
import { DayField, TextArea } from "@/ui/Field";
import { toast } from "@/ui/Toast";
import { words } from "@/words/mediation";

const MONTH_MS = 30 * 86_400_000;
const FEWEST_WORDS = 4;

/** A talk that nobody had asked for in the app, written down by whoever mediated it. */
export function OralDialog({ onClose }: { onClose(): void }) {
  const now = useNow();
  const record = useAction("request", "recordOral");
  const recordId = useRef(newId());
  const [heldOn, setDay] = useState(() => dayOf(now));
  const [isAgreed, setAgreed] = useState(true);
  const [minute, setMinute] = useState("");
  const submit = async () => {
    if (!(await record.run({ recordId: recordId.current, heldOn, isAgreed, minute }))) return;
    toast(words.oralSaved);
    onClose();
  };
  return (
    <Dialog
      title={words.oralTitle}
      verb={words.oralVerb}
      submitId="oral-submit"
      busy={record.busy}
      disabled={minute.trim().length < FEWEST_WORDS}
      error={record.error}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <View className="soft">{words.oralHint}</View>
      <DayField
        id="oral-day"
        label={words.oralDay}
        empty={words.chooseDay}
        first={dayOf(now - MONTH_MS)}
        last={dayOf(now)}
        shown={sayDate(heldOn)}
        value={heldOn}
        onChange={setDay}
      />
      <View className="spaced">
        <Choice
          label={words.oralOutcome}
          value={isAgreed}
          onChange={setAgreed}
          options={[
            { value: true, word: words.outcomes.agreed, id: "oral-agreed" },
            { value: false, word: words.outcomes.failed, id: "oral-failed" },
          ]}
        />
      </View>
      <TextArea id="oral-minute" label={words.minuteTitle} max={1000} value={minute} onChange={setMinute} />
    </Dialog>
  );
}
