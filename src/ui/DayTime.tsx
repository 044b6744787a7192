import { ScrollView, Text, View } from "@tarojs/components";
import { instantOf, nextDays } from "@/time";
import { words } from "@/words/dayTime";
import { Choice } from "./Choice";

const DAYS = 14;
const FIRST_HOUR = 7;
const LAST_HOUR = 20;
const LEAD_MS = 15 * 60_000;

const clocks = Array.from({ length: (LAST_HOUR - FIRST_HOUR) * 2 + 1 }, (_, index) => {
  const minutes = FIRST_HOUR * 60 + index * 30;
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${minutes % 60 === 0 ? "00" : "30"}`;
});

const parts = [
  { word: words.morning, clocks: clocks.filter((clock) => clock < "12:00") },
  { word: words.afternoon, clocks: clocks.filter((clock) => clock >= "12:00" && clock < "18:00") },
  { word: words.evening, clocks: clocks.filter((clock) => clock >= "18:00") },
];

export interface DayAndClock {
  day: string;
  clock: string;
}

const isAhead = (day: string, clock: string, now: number) => new Date(instantOf(day, clock)).getTime() > now + LEAD_MS;

/** The first time at least two hours away that help is usually given. */
export function firstFree(now: number): DayAndClock {
  const [today, tomorrow] = nextDays(now, 2);
  const later = clocks.find((clock) => today && isAhead(today.day, clock, now + 2 * 3_600_000));
  if (today && later) return { day: today.day, clock: later };
  return { day: tomorrow?.day ?? "", clock: "09:00" };
}

/** A day of the next fourteen and a half-hour of it. */
export function DayTime({
  value,
  now,
  onChange,
}: {
  value: DayAndClock;
  now: number;
  onChange(value: DayAndClock): void;
}) {
  const days = nextDays(now, DAYS);
  return (
    <View className="day-time">
      <ScrollView scrollX enhanced showScrollbar={false} className="days">
        <Choice
          label={words.day}
          layout="line"
          value={value.day}
          onChange={(day) => onChange({ ...value, day })}
          options={days.map(({ day, word, detail }, index) => ({ value: day, word, detail, id: `day-${index}` }))}
        />
      </ScrollView>
      {parts.map((part) => {
        const free = part.clocks.filter((clock) => isAhead(value.day, clock, now));
        if (free.length === 0) return null;
        return (
          <View key={part.word}>
            <Text className="field-hint">{part.word}</Text>
            <Choice
              label={part.word}
              layout="times"
              value={value.clock}
              onChange={(clock) => onChange({ ...value, clock })}
              options={free.map((clock) => ({ value: clock, word: clock, id: `time-${clock.replace(":", "")}` }))}
            />
          </View>
        );
      })}
    </View>
  );
}
