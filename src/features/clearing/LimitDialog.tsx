import { View } from "@tarojs/components";
import { useState } from "react";
import { useAction } from "@/api/useAction";
import { sayMinutes } from "@/time";
import { Dialog } from "@/ui/Dialog";
import { Field } from "@/ui/Field";
import { toast } from "@/ui/Toast";
import { words } from "@/words/clearing";

const USUAL_MINUTES = 6_000;

interface LimitDialogProps {
  communityId: string;
  name: string;
  /** None while the way between the two is not open. */
  limitMinutes?: number;
  onClose(): void;
}

/** How much two communities may owe each other; people speak of it in whole hours. The button repeats what will be. */
export function LimitDialog({ communityId, name, limitMinutes = USUAL_MINUTES, onClose }: LimitDialogProps) {
  const setLimit = useAction("points", "setClearingLimit");
  const [typed, setTyped] = useState(String(Math.ceil(limitMinutes / 60)));
  const isWhole = /^[1-9]\d{0,5}$/.test(typed);
  const chosen = isWhole ? Number(typed) * 60 : 0;
  const submit = async () => {
    if (!(await setLimit.run({ otherCommunityId: communityId, limitMinutes: chosen }))) return;
    toast(words.limitDone(name, sayMinutes(chosen)));
    onClose();
  };
  return (
    <Dialog
      title={words.limitTitle(name)}
      verb={words.limitVerb(name, sayMinutes(chosen))}
      submitId="limit-submit"
      busy={setLimit.busy}
      disabled={!isWhole}
      error={setLimit.error}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <View className="soft">{words.limitHint}</View>
      <Field
        id="limit-hours"
        label={words.limitHours}
        kind="number"
        max={6}
        value={typed}
        error={isWhole ? undefined : words.limitWrong}
        onChange={setTyped}
      />
    </Dialog>
  );
}
