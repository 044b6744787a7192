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

/** Filled in from what is known, so that a usual case needs no typing: the case's own clock, and who had it before. */
export function draftOf({ fixes, clocks, allowedActions }: Case, own: string, now: number): FixesDraft {
  const dueAt = clocks.find(({ clock, isOver }) => clock === "handle" && !isOver)?.dueAt;
  const due = dueAt !== undefined && new Date(dueAt).getTime() > now ? dueAt : new Date(now + DAY_MS).toISOString();
  const isTaker = allowedActions.includes("take");
  return {
    leader: fixes?.leader ?? own,
    person: isTaker ? own : "",
    measure: fixes?.measure ?? words.measureGuess,
    day: dayOf(due),
    clock: sayClock(due),
    duty: fixes?.duty ?? words.dutyGuess,
  };
}

const isClock = (text: string) => /^\d{2}:\d{2}$/.test(text);

/** The five, or nothing while one is missing. */
export function fixesIn({ leader, person, measure, day, clock, duty }: FixesDraft): FiveFixes | undefined {
  const isWhole =
    leader.trim() !== "" && person.trim() !== "" && measure.trim().length > 1 && duty.trim().length > 1 && day !== "";
  return isWhole && isClock(clock) ? { leader, person, measure, deadlineAt: instantOf(day, clock), duty } : undefined;
}
