import { View } from "@tarojs/components";
import { useNow } from "@/clock";
import { dayOf, sayDate } from "@/time";
import { Button } from "@/ui/Button";
import { Choice } from "@/ui/Choice";
import { DayField, Field } from "@/ui/Field";
import { words } from "@/words/mediation";

export interface Promising {
  by: "asker" | "other";
  words: string;
  dueOn: string;
}

export const emptyPromise: Promising = { by: "other", words: "", dueOn: "" };

export const isWhole = (one: Promising) => one.words.trim().length >= 2 && /^\d{4}-\d{2}-\d{2}$/.test(one.dueOn);

const YEAR_MS = 365 * 86_400_000;

interface PromiseFieldsProps {
  index: number;
  promise: Promising;
  names: Record<"asker" | "other", string>;
  /** None takes it away. */
  onChange(promise: Promising | null): void;
}

/** Who promised what, and until which day. */
export function PromiseFields({ index, promise, names, onChange }: PromiseFieldsProps) {
  const now = useNow();
  return (
    <View className="spaced">
      <Choice
        label={words.promiseBy}
        value={promise.by}
        onChange={(by) => onChange({ ...promise, by })}
        options={(["asker", "other"] as const).map((by) => ({
          ...{ value: by, word: names[by], id: `promise-by-${by}-${index}` },
        }))}
      />
      <Field
        id={`promise-words-${index}`}
        label={words.promiseWords}
        max={200}
        value={promise.words}
        onChange={(said) => onChange({ ...promise, words: said })}
      />
      <DayField
        id={`promise-day-${index}`}
        label={words.promiseDay}
        empty={words.chooseDay}
        first={dayOf(now)}
        last={dayOf(now + YEAR_MS)}
        shown={promise.dueOn && sayDate(promise.dueOn)}
        value={promise.dueOn}
        onChange={(dueOn) => onChange({ ...promise, dueOn })}
      />
      <Button id={`promise-remove-${index}`} kind="quiet" onPress={() => onChange(null)}>
        {words.removePromise}
      </Button>
    </View>
  );
}
