import { View } from "@tarojs/components";
import { useState } from "react";
import type { AdviceTrade } from "@contract/request/advice";
import { useAction } from "@/api/useAction";
import { useNow } from "@/clock";
import { instantOf } from "@/time";
import { Button } from "@/ui/Button";
import { Card, Heading } from "@/ui/Card";
import { Choice } from "@/ui/Choice";
import { DayTime, firstFree } from "@/ui/DayTime";
import { Field } from "@/ui/Field";
import { Refusal } from "@/ui/states";
import { toast } from "@/ui/Toast";
import { words as common } from "@/words/common";
import { words } from "@/words/advice";

const adviceTrades = Object.keys(words.trades) as AdviceTrade[];

const lengths = [20, 30, 60] as const;
const counts = [1, 2, 3, 4, 6] as const;
const weeks = [1, 4, 8, 12] as const;

/** The desk publishes an adviser's hours: one after the other, and the same each week. */
export function PublishForm({ onClose }: { onClose(): void }) {
  const now = useNow();
  const publish = useAction("request", "publishAdvice");
  const [trade, setTrade] = useState<AdviceTrade>("legal");
  const [adviserName, setName] = useState("");
  const [place, setPlace] = useState("");
  const [when, setWhen] = useState(() => firstFree(now));
  const [slotMinutes, setLength] = useState<number>(30);
  const [slotCount, setCount] = useState<number>(4);
  const [weekCount, setWeeks] = useState<number>(4);
  const submit = async () => {
    const startsAt = instantOf(when.day, when.clock);
    const answer = await publish.run({ trade, adviserName, place, startsAt, slotMinutes, slotCount, weeks: weekCount });
    if (!answer) return;
    toast(words.published(answer.published));
    onClose();
  };
  return (
    <Card id="publish-advice">
      <Heading>{words.publishTitle}</Heading>
      <Choice
        label={words.trade}
        value={trade}
        onChange={setTrade}
        options={adviceTrades.map((one) => ({ value: one, word: words.trades[one], id: `trade-${one}` }))}
      />
      <Field id="adviser-name" label={words.adviserName} max={20} value={adviserName} onChange={setName} />
      <Field id="advice-place" label={words.place} value={place} onChange={setPlace} />
      <DayTime value={when} now={now} onChange={setWhen} />
      <Numbers label={words.slotMinutes} of={lengths} value={slotMinutes} say={words.minutes} onChange={setLength} />
      <Numbers label={words.slotCount} of={counts} value={slotCount} say={words.people} onChange={setCount} />
      <Numbers label={words.weeks} of={weeks} value={weekCount} say={words.weekCount} onChange={setWeeks} />
      <Refusal error={publish.error} />
      <Button
        id="publish-submit"
        busy={publish.busy}
        disabled={adviserName.trim().length < 2 || place.trim().length < 2}
        onPress={() => void submit()}
      >
        {words.publishVerb}
      </Button>
      <Button id="publish-close" kind="quiet" onPress={onClose}>
        {common.cancel}
      </Button>
    </Card>
  );
}

interface NumbersProps {
  label: string;
  of: readonly number[];
  value: number;
  say(count: number): string;
  onChange(value: number): void;
}

function Numbers({ label, of, value, say, onChange }: NumbersProps) {
  return (
    <View className="spaced">
      <View className="field-label">{label}</View>
      <Choice
        label={label}
        layout="times"
        value={value}
        onChange={onChange}
        options={of.map((one) => ({ value: one, word: say(one) }))}
      />
    </View>
  );
}
