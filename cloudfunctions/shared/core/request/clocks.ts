import type { CaseClock } from "@contract/request";
import { advance, type CalendarName, elapsed } from "../calendar/working";
import { daysAfter, hoursAfter, type Instant } from "../time";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A clock over a case. It stands still without `runSince`; `spentMs` is what it had used before, by its calendar. */
export interface Running {
  calendar: CalendarName;
  lengthMs: number;
  spentMs: number;
  runSince: Instant | null;
}

export interface Term {
  contactMinutes: number;
  handleMinutes: number;
  calendar: CalendarName;
}

/** What a clock has used up by each of the two calendars, for the day its own is changed. */
interface Spent {
  calendar: CalendarName;
  spentMs: number;
  spentOtherMs: number;
  runSince: Instant | null;
}

/** First contact in 2 hours, handled in 72. Source: Rongcheng (72 h); the rest as in systems.md. A community may set each kind's own. */
export const usualTerm: Term = { contactMinutes: 120, handleMinutes: 72 * 60, calendar: "natural" };

export const URGENT_MS = DAY_MS;
export const COMPLEX_MS = 15 * DAY_MS;
export const RULING_MS = DAY_MS;
export const APPEAL_MS = 15 * DAY_MS;
export const REOPEN_DAYS = 30;
/** How long a clock may stand still at once. */
export const PAUSE_MS = 30 * DAY_MS;
/** Two reminders, then seven days. */
export const SILENCE_MS = 10 * DAY_MS;
/** A department that is called arrives. */
export const arrivalMs = (isUrgent: boolean) => (isUrgent ? 30 * MINUTE_MS : DAY_MS);
/** Contesting a duty, in working hours. */
export const CONTEST_MS = 4 * HOUR_MS;

/** How long handling may take: urgent ones a day, whatever their kind. */
export function handlingMs(term: Term, isUrgent: boolean): number {
  return isUrgent ? Math.min(URGENT_MS, term.handleMinutes * MINUTE_MS) : term.handleMinutes * MINUTE_MS;
}

/** Urgent cases know no office hours. */
export function calendarOf(term: Term, isUrgent: boolean): CalendarName {
  return isUrgent ? "natural" : term.calendar;
}

/** The instant a running clock has used up so much of its length. */
export function instantOf(clock: Running & { runSince: Instant }, ms: number): Instant {
  return advance(clock.calendar, clock.runSince, Math.max(0, ms - clock.spentMs));
}

export function dueOf(clock: Running & { runSince: Instant }): Instant {
  return instantOf(clock, clock.lengthMs);
}

/** What a clock has used up by an instant, by its own calendar and by the other. */
export function spentIn(clock: Spent, now: Instant): Pick<Spent, "spentMs" | "spentOtherMs"> {
  const { calendar, spentMs, spentOtherMs, runSince } = clock;
  if (!runSince) return { spentMs, spentOtherMs };
  return {
    spentMs: spentMs + elapsed(calendar, runSince, now),
    spentOtherMs: spentOtherMs + elapsed(calendar === "natural" ? "working" : "natural", runSince, now),
  };
}

/** The same clock by this calendar, standing: as if it had always run by it. */
export function inCalendar<Clock extends Spent>(clock: Clock, calendar: CalendarName, now: Instant): Clock {
  const { spentMs, spentOtherMs } = spentIn(clock, now);
  const isSame = clock.calendar === calendar;
  return {
    ...clock,
    ...{ calendar, runSince: null },
    ...(isSame ? { spentMs, spentOtherMs } : { spentMs: spentOtherMs, spentOtherMs: spentMs }),
  };
}

export type Beat = "half" | "threeQuarters" | "breach" | "climb" | "remind" | "silence" | "rest";

const toTheEnd: readonly Beat[] = ["half", "threeQuarters", "breach", "climb", "climb", "climb"];

/** What each clock does in turn. After the breach it climbs one level each further day; a level at the top climbs no more. */
export const beatsOf: Record<CaseClock, readonly Beat[]> = {
  contact: toTheEnd,
  handle: toTheEnd,
  ruling: ["half", "threeQuarters", "breach", "climb"],
  arrive: ["half", "threeQuarters", "breach", "climb"],
  verdict: ["remind", "remind", "silence"],
  appeal: ["rest"],
};

/** When a beat comes, by the clock itself or after the beat before it; what waits for people is counted from when they were in fact reminded. */
export function beatAt(
  clock: Running & { runSince: Instant },
  name: CaseClock,
  beatNo: number,
  lastBeatAt: Instant,
): Instant | null {
  switch (beatsOf[name][beatNo]) {
    case "half":
      return instantOf(clock, clock.lengthMs / 2);
    case "threeQuarters":
      return instantOf(clock, (clock.lengthMs * 3) / 4);
    case "breach":
    case "rest":
      return dueOf(clock);
    case "climb":
      return hoursAfter(lastBeatAt, 24);
    case "remind":
      return daysAfter(lastBeatAt, beatNo === 0 ? 1 : 2);
    case "silence":
      return daysAfter(lastBeatAt, 7);
    default:
      return null;
  }
}
