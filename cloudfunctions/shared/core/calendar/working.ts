import { dayOf, type Instant } from "../time";
import { fixedByLaw, published } from "./published";

/** Natural hours run day and night; working hours only while offices are open. */
export type CalendarName = "natural" | "working";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** When offices are open, from midnight in Shanghai: 8:30–12:00 and 14:00–17:30. */
const openings: readonly (readonly [from: number, to: number])[] = [
  [8.5 * HOUR_MS, 12 * HOUR_MS],
  [14 * HOUR_MS, 17.5 * HOUR_MS],
];

export const WORKING_DAY_MS = 7 * HOUR_MS;

/** No wait is longer: beyond it a calendar would be at fault, not the clock. */
const MOST_DAYS = 3_700;

/** Whether offices open on a Shanghai day, `2026-11-21`: weekdays but for holidays, and the weekend days that make up for them. */
export function isWorkingDay(day: string): boolean {
  const list = published[Number(day.slice(0, 4))];
  const date = day.slice(5);
  const isWeekend = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
  if (isWeekend) return list?.worked.includes(date) ?? false;
  return !(list?.off ?? fixedByLaw).includes(date);
}

/** Whether the days off of an instant's year are known for certain. */
export function isPublished(at: Instant): boolean {
  return published[Number(dayOf(at).slice(0, 4))] !== undefined;
}

/** The instant at which so many milliseconds of the calendar have gone by. */
export function advance(calendar: CalendarName, from: Instant, ms: number): Instant {
  if (calendar === "natural") return new Date(from.getTime() + ms);
  let left = ms;
  for (const [opensAt, closesAt] of openingsFrom(from)) {
    const start = Math.max(opensAt, from.getTime());
    if (closesAt - start >= left) return new Date(start + left);
    left -= Math.max(0, closesAt - start);
  }
  throw new Error("the working calendar has no end to this");
}

/** Milliseconds of the calendar between two instants; nothing when the second is not later. */
export function elapsed(calendar: CalendarName, from: Instant, to: Instant): number {
  if (to <= from) return 0;
  if (calendar === "natural") return to.getTime() - from.getTime();
  let ms = 0;
  for (const [opensAt, closesAt] of openingsFrom(from)) {
    if (opensAt >= to.getTime()) break;
    ms += Math.max(0, Math.min(closesAt, to.getTime()) - Math.max(opensAt, from.getTime()));
  }
  return ms;
}

/** Openings that end after an instant, in order. */
function* openingsFrom(from: Instant): Generator<[opensAt: number, closesAt: number]> {
  let midnight = new Date(`${dayOf(from)}T00:00:00+08:00`).getTime();
  for (let days = 0; days < MOST_DAYS; days += 1, midnight += DAY_MS) {
    if (!isWorkingDay(dayOf(new Date(midnight)))) continue;
    for (const [opens, closes] of openings) {
      if (midnight + closes > from.getTime()) yield [midnight + opens, midnight + closes];
    }
  }
}
