import { useState } from "react";
import { useAction } from "@/api/useAction";
import { useNow } from "@/clock";
import { instantOf } from "@/time";
import { DayTime, firstFree } from "@/ui/DayTime";
import { Dialog } from "@/ui/Dialog";
import { Field } from "@/ui/Field";
import { toast } from "@/ui/Toast";
import { words } from "@/words/mediation";

/** When and where to talk. */
export function SessionDialog({ mediationId, onClose }: { mediationId: string; onClose(): void }) {
  const now = useNow();
  const meet = useAction("request", "setSession");
  const [when, setWhen] = useState(() => firstFree(now));
  const [place, setPlace] = useState("");
  const submit = async () => {
    if (!(await meet.run({ mediationId, startsAt: instantOf(when.day, when.clock), place }))) return;
    toast(words.met);
    onClose();
  };
  return (
    <Dialog
      title={words.meetTitle}
      verb={words.meet}
      submitId="meet-submit"
      busy={meet.busy}
      disabled={place.trim().length < 2}
      error={meet.error}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Field id="meet-place" label={words.place} hint={words.placePlaceholder} value={place} onChange={setPlace} />
      <DayTime value={when} now={now} onChange={setWhen} />
    </Dialog>
  );
}
