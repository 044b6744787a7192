import { View } from "@tarojs/components";
import type { CallError } from "@/api/call";
import { sayMinutes } from "@/time";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Figure } from "@/ui/Figure";
import { Refusal } from "@/ui/states";
import { words } from "@/words/giving";

interface ConfirmingProps {
  name: string;
  ask: string;
  to: string;
  minutes: number;
  note: string;
  verb: string;
  busy: boolean;
  error: CallError | undefined;
  onSubmit(): void;
  onChange(): void;
}

/** Time given can't be taken back: says once more, large, to whom and how much. */
export function Confirming({ name, ask, to, minutes, note, verb, busy, error, onSubmit, onChange }: ConfirmingProps) {
  return (
    <>
      <Card id={`${name}-confirm`}>
        <View className="soft">{ask}</View>
        <View className="figure">{to}</View>
        <Figure id={`${name}-amount`}>{sayMinutes(minutes)}</Figure>
        <View className="note soft-wait">{note}</View>
      </Card>
      <Refusal error={error} />
      <View className="spaced">
        <Button id={`${name}-submit`} busy={busy} onPress={onSubmit}>
          {verb}
        </Button>
        <Button id={`${name}-change`} kind="quiet" onPress={onChange}>
          {words.change}
        </Button>
      </View>
    </>
  );
}
