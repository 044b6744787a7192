import { View } from "@tarojs/components";
import { useState } from "react";
import type { DeskAsking } from "@contract/points/index";
import { useAction } from "@/api/useAction";
import { sayMinutes } from "@/time";
import { Dialog } from "@/ui/Dialog";
import { Field, TextArea } from "@/ui/Field";
import { toast } from "@/ui/Toast";
import { words } from "@/words/poolDesk";

const FEWEST_WORDS = 2;

/** How much of what was asked, and why. */
export function AllocateDialog({ asking, onClose }: { asking: DeskAsking; onClose(): void }) {
  const { askingId, name, askedMinutes } = asking;
  const allocate = useAction("points", "allocate");
  const [typed, setTyped] = useState(String(askedMinutes));
  const [reason, setReason] = useState("");
  const amountMinutes = Number(typed);
  const fits = Number.isInteger(amountMinutes) && amountMinutes >= 1 && amountMinutes <= askedMinutes;
  const submit = async () => {
    const answer = await allocate.run({ askingId, amountMinutes, reason });
    if (!answer) return;
    toast(words.allocateDone(answer.name, sayMinutes(answer.givenMinutes)));
    onClose();
  };
  return (
    <Dialog
      title={words.allocateTitle(name)}
      verb={words.allocateVerb}
      submitId="allocate-submit"
      busy={allocate.busy}
      disabled={!fits || reason.trim().length < FEWEST_WORDS}
      error={allocate.error}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Field
        id="allocate-minutes"
        label={words.minutes}
        kind="number"
        max={4}
        hint={words.most(askedMinutes)}
        error={fits ? undefined : words.outOfBounds(askedMinutes)}
        value={typed}
        onChange={setTyped}
      />
      {fits && <View className="soft">{words.saysTime(sayMinutes(amountMinutes))}</View>}
      <TextArea id="allocate-reason" label={words.reason} value={reason} onChange={setReason} />
    </Dialog>
  );
}
