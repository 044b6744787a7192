import { View } from "@tarojs/components";
import { useState } from "react";
import { useAction } from "@/api/useAction";
import { useNow } from "@/clock";
import { instantOf } from "@/time";
import { Choice } from "@/ui/Choice";
import { DayTime, firstFree } from "@/ui/DayTime";
import { Dialog } from "@/ui/Dialog";
import { Field } from "@/ui/Field";
import { toast } from "@/ui/Toast";
import { words } from "@/words/mediation";

/** When and where to talk, or that they have just talked. */
export function SessionDialog({ mediationId, onClose }: { mediationId: string; onClose(): void }) {
  const now = useNow();
  const meet = useAction("request", "setSession");
  const [when, setWhen] = useState(() => firstFree(now));
  const [place, setPlace] = useState("");
  const [isLater, setLater] = useState(true);
  const submit = async () => {
    const startsAt = isLater ? { startsAt: instantOf(when.day, when.clock) } : {};
    if (!(await meet.run({ mediationId, place, ...startsAt }))) return;
    toast(isLater ? words.met : words.talkNoted);
    onClose();
  };
  return (
    <Dialog
      title={words.meetTitle}
      verb={isLater ? words.meet : words.noteTalk}
      submitId="meet-submit"
      busy={meet.busy}
      disabled={place.trim().length < 2}
      error={meet.error}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <View className="spaced">
        <Choice
          label={words.meetWhen}
          value={isLater}
          onChange={setLater}
          options={[
            { value: true, word: words.talkLater, id: "meet-later" },
            { value: false, word: words.justTalked, detail: words.justTalkedHint, id: "meet-just-talked" },
          ]}
        />
      </View>
      <Field id="meet-place" label={words.place} hint={words.placePlaceholder} value={place} onChange={setPlace} />
      {isLater && <DayTime value={when} now={now} onChange={setWhen} />}
    </Dialog>
  );
}
