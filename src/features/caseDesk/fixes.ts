import type { Case, FiveFixes } from "@contract/request/case";
import { dayOf, instantOf, sayClock } from "@/time";
import { words } from "@/words/caseDesk";

/** 五定 as they stand in the form. */
export interface FixesDraft {
  leader: string;
  person: string;
  measure: string;
  /** A Shanghai day and clock time. */
  day: string;
  clock: string;
  duty: string;
}

const DAY_MS = 86_400_000;

const HOUR_MS = 3_600_000;
const END_OF_WORK = "17:00";
const LOOKED_AT = 30;

const isWeekday = (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** The end of a working day: the last before the clock runs out, else the next. What days are made up for, the phone does not know. */
function promised(dueAt: string | undefined, now: number): { day: string; clock: string } {
  const ends = Array.from({ length: LOOKED_AT }, (_, index) => dayOf(now + index * DAY_MS)).filter(
    (day) => isWeekday(day) && new Date(instantOf(day, END_OF_WORK)).getTime() > now + HOUR_MS,
  );
  const inTime = dueAt === undefined ? [] : ends.filter((day) => instantOf(day, END_OF_WORK) <= dueAt);
  if (inTime.length > 0) return { day: inTime.at(-1)!, clock: END_OF_WORK };
  if (dueAt !== undefined && new Date(dueAt).getTime() > now + HOUR_MS)
    return { day: dayOf(dueAt), clock: sayClock(dueAt) };
  return { day: ends[0]!, clock: END_OF_WORK };
}

/** Filled in from what is known, so that a usual case needs no typing: the case's own clock, and who led it before. */
export function draftOf({ fixes, clocks, allowedActions }: Case, own: string, now: number): FixesDraft {
  const dueAt = clocks.find(({ clock, isOver }) => clock === "handle" && !isOver)?.dueAt;
  const isTaker = allowedActions.includes("take");
  return {
    leader: fixes?.leader ?? "",
    person: isTaker ? own : "",
    measure: fixes?.measure ?? words.measureGuess,
    ...promised(dueAt, now),
    duty: fixes?.duty ?? words.dutyGuess,
  };
}

const isClock = (text: string) => /^\d{2}:\d{2}$/.test(text);

/** Which of the five is still missing, by the field to fill in. */
export function lackingIn({ leader, person, measure, day, clock, duty }: FixesDraft) {
  const { fixes, deadlineClock } = words;
  const fields = [
    [leader.trim() !== "", "fix-leader", fixes.leader],
    [person.trim() !== "", "fix-person", fixes.person],
    [measure.trim().length > 1, "fix-measure", fixes.measure],
    [day !== "", "fix-day", fixes.deadline],
    [isClock(clock), "fix-clock", deadlineClock],
    [duty.trim().length > 1, "fix-duty", fixes.duty],
  ] as const;
  const first = fields.find(([isThere]) => !isThere);
  return first && { id: first[1], label: first[2] };
}

/** The five, or nothing while one is missing. */
export function fixesIn(draft: FixesDraft): FiveFixes | undefined {
  if (lackingIn(draft)) return undefined;
  const { day, clock, ...fixes } = draft;
  return { ...fixes, deadlineAt: instantOf(day, clock) };
}
