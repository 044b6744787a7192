import { View } from "@tarojs/components";
import { useState } from "react";
import type { Unit } from "@contract/points/index";
import { useAction } from "@/api/useAction";
import { sayAmount } from "@/features/points/amount";
import { Button } from "@/ui/Button";
import { Heading } from "@/ui/Card";
import { Choice } from "@/ui/Choice";
import { Dialog } from "@/ui/Dialog";
import { Field, TextArea } from "@/ui/Field";
import { toast } from "@/ui/Toast";
import { words } from "@/words/audit";

const FEWEST_WORDS = 2;

/** People speak of a fund's time in whole hours. */
const amountIn = (unit: Unit, typed: string) => Number(typed) * (unit === "minute" ? 60 : 1);

/** Lets a fund give more, after it has been read over once. */
export function RaiseForm() {
  const raise = useAction("audit", "raiseBudget");
  const [unit, setUnit] = useState<Unit>("point");
  const [typed, setTyped] = useState("");
  const [reason, setReason] = useState("");
  const [isAsking, setAsking] = useState(false);
  const amount = amountIn(unit, typed);
  const isWhole = /^[1-9]\d*$/.test(typed);
  const submit = async () => {
    const answer = await raise.run({ unit, amount, reason });
    if (!answer) return;
    setAsking(false);
    setTyped("");
    setReason("");
    toast(words.raiseDone(answer.paidCount));
  };
  return (
    <>
      <Heading>{words.raise}</Heading>
      <Choice
        label={words.raiseUnit}
        value={unit}
        onChange={setUnit}
        options={[
          { value: "point", word: words.units.point, id: "raise-point" },
          { value: "minute", word: words.units.minute, id: "raise-minute" },
        ]}
      />
      <Field
        id="raise-amount"
        label={unit === "minute" ? words.raiseHours : words.raisePoints}
        kind="number"
        max={8}
        value={typed}
        error={typed === "" || isWhole ? raise.error?.fields.amount : words.raiseWrong}
        onChange={setTyped}
      />
      <TextArea id="raise-reason" label={words.raiseReason} value={reason} onChange={setReason} />
      <View className="spaced">
        <Button
          id="raise-ask"
          disabled={!isWhole || reason.trim().length < FEWEST_WORDS}
          onPress={() => setAsking(true)}
        >
          {words.raise}
        </Button>
      </View>
      {isAsking && (
        <Dialog
          title={words.raiseTitle}
          verb={words.raiseVerb}
          submitId="raise-submit"
          busy={raise.busy}
          error={raise.error}
          onSubmit={() => void submit()}
          onClose={() => setAsking(false)}
        >
          <View>{words.raiseSays(words.units[unit], sayAmount(unit, amount))}</View>
        </Dialog>
      )}
    </>
  );
}
