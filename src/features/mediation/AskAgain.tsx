import { View } from "@tarojs/components";
import type { MediationSummary } from "@contract/request/mediation";
import { useAction } from "@/api/useAction";
import { goOn } from "@/routes";
import { Dialog } from "@/ui/Dialog";
import { toast } from "@/ui/Toast";
import { words } from "@/words/mediation";

const texts = {
  refuse: { title: words.refuseTitle, hint: words.refuseHint, verb: words.refuse, done: words.refused },
  withdraw: { title: words.withdrawTitle, hint: words.withdrawHint, verb: words.withdraw, done: words.withdrawn },
  pass: { title: words.passTitle, hint: words.passHint, verb: words.goOn, done: words.passed },
  fail: { title: words.failTitle, hint: words.failHint, verb: words.goOn, done: words.failed },
} as const;

interface AskAgainProps {
  what: keyof typeof texts;
  mediation: MediationSummary;
  onClose(): void;
}

/** Asks once more before something is ended or handed on. */
export function AskAgain({ what, mediation, onClose }: AskAgainProps) {
  const { mediationId, mediatorNo } = mediation;
  const refuse = useAction("request", "refuseMediator");
  const actions = {
    refuse: { ...refuse, run: (one: { mediationId: string }) => refuse.run({ ...one, mediatorNo: mediatorNo! }) },
    withdraw: useAction("request", "withdrawMediation"),
    pass: useAction("request", "passMediation"),
    fail: useAction("request", "failMediation"),
  };
  const action = actions[what];
  const text = texts[what];
  const submit = async () => {
    const answer = await action.run({ mediationId });
    if (!answer) return;
    toast(text.done);
    onClose();
    // Whoever has handed it on may no longer see it.
    if (answer.mediation.myPart === "mediator") goOn("mediations");
  };
  return (
    <Dialog
      title={text.title}
      verb={text.verb}
      kind={what === "withdraw" ? "stop" : "go"}
      submitId={`${what}-submit`}
      busy={action.busy}
      error={action.error}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <View className="soft">{text.hint}</View>
    </Dialog>
  );
}
