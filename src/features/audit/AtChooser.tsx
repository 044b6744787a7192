import { View } from "@tarojs/components";
import { useState } from "react";
import { useNow } from "@/clock";
import { dayOf, instantOf, sayDate } from "@/time";
import { Choice } from "@/ui/Choice";
import { ClockField } from "@/ui/ClockField";
import { DayField } from "@/ui/Field";
import { words } from "@/words/audit";

const FIRST_DAY = "2020-01-01";

/** Now, or an instant of the past: undefined is now. */
export function AtChooser({ onChange }: { onChange(at: string | undefined): void }) {
  const now = useNow();
  const today = dayOf(now);
  const [isPast, setIsPast] = useState(false);
  const [day, setDay] = useState(today);
  const [clock, setClock] = useState("00:00");
  const tell = (past: boolean, onDay: string, atClock: string) =>
    onChange(past && onDay !== "" && atClock !== "" ? instantOf(onDay, atClock) : undefined);
  return (
    <View className="spaced">
      <Choice
        label={words.whichInstant}
        value={isPast}
        onChange={(past) => {
          setIsPast(past);
          tell(past, day, clock);
        }}
        options={[
          { value: false, word: words.now, id: "at-now" },
          { value: true, word: words.chosenInstant, id: "at-past" },
        ]}
      />
      {isPast && (
        <>
          <DayField
            id="at-day"
            label={words.day}
            empty={words.dayEmpty}
            shown={day && sayDate(day)}
            first={FIRST_DAY}
            last={today}
            value={day}
            onChange={(next) => {
              setDay(next);
              tell(true, next, clock);
            }}
          />
          <ClockField
            id="at-clock"
            label={words.clock}
            value={clock}
            onChange={(next) => {
              setClock(next);
              tell(true, day, next);
            }}
          />
        </>
      )}
    </View>
  );
}
