import { dayOf, monthAfter, sayMonth } from "@/time";
import { Choice } from "@/ui/Choice";
import { words } from "@/words/figures";

const MONTHS = 6;

/** This month and those before it. */
export function MonthChoice({ now, month, onChange }: { now: number; month: string; onChange(month: string): void }) {
  const current = dayOf(now).slice(0, 7);
  const options = Array.from({ length: MONTHS }, (_, index) => monthAfter(current, -index)).map((value) => ({
    value,
    word: sayMonth(value, now),
    id: `month-${value}`,
  }));
  return <Choice label={words.month} options={options} value={month} onChange={onChange} />;
}
