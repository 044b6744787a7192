import { Text, View } from "@tarojs/components";
import type { Reconciliation } from "@contract/audit/reconciliation";
import { sayDate } from "@/time";
import { a11y } from "@/ui/a11y";
import { Press } from "@/ui/Press";
import { words } from "@/words/audit";

const tones = { green: "soft-go", red: "soft-stop", notRun: "day-quiet" } as const;

interface DayStripProps {
  days: Reconciliation[];
  chosen: string | undefined;
  onChoose(day: string): void;
}

/** Thirty days, each with its number and a mark that says how it came out. */
export function DayStrip({ days, chosen, onChoose }: DayStripProps) {
  return (
    <View className="day-strip" {...a11y("radiogroup", { "aria-label": words.strip })}>
      {days.map(({ day, state }) => (
        <Press
          key={day}
          id={`day-${day}`}
          role="radio"
          className={`day-cell ${tones[state]}`}
          label={words.dayLabel(sayDate(day), state)}
          chosen={day === chosen}
          onPress={() => onChoose(day)}
        >
          <Text className="day-number">{Number(day.slice(8))}</Text>
          <Text className="day-mark">{words.marks[state]}</Text>
        </Press>
      ))}
    </View>
  );
}
