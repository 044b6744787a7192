import type { MediationRung } from "@contract/request/mediationLife";
import { mediationRungs } from "@contract/request/mediationLife";
import { dayOf, daysAfter, hoursAfter, type Instant, startOfDay, startOfMonth } from "../time";

/** How long one who is invited may think it over. */
export const INVITE_HOURS = 24;

/** An agreement whose last promise nobody has spoken of rests so long after its day. */
export const REST_DAYS = 30;

const REMINDER_HOUR = 9;

/** Reminders of a promise, in days from the day it is due: the day before, the day itself, the day after. */
export const reminderDays = [-1, 0, 1] as const;

/**
 * The same clock time a calendar month later in Shanghai, on the month's last day where it has no such day.
 * Source: People's Mediation Law art. 28 and practice, one month as a rule.
 */
export function monthAfter(at: Instant): Instant {
  const day = dayOf(at);
  const start = startOfMonth(day.slice(0, 7), 1);
  const next = startOfMonth(day.slice(0, 7), 2);
  const days = Math.round((next.getTime() - start.getTime()) / 86_400_000);
  const dayNo = Math.min(Number(day.slice(8)), days);
  return new Date(daysAfter(start, dayNo - 1).getTime() + (at.getTime() - startOfDay(at).getTime()));
}

/** The rung above; none above the community. */
export function rungAbove(rung: MediationRung): MediationRung | null {
  return mediationRungs[mediationRungs.indexOf(rung) + 1] ?? null;
}

/** When a promise's reminder of this number is said: nine in the morning. None after the last. */
export function reminderAt(dueOn: string, number: number): Instant | null {
  const days = reminderDays[number];
  if (days === undefined) return null;
  return hoursAfter(daysAfter(new Date(`${dueOn}T00:00:00+08:00`), days), REMINDER_HOUR);
}

/** The first reminder that is still to come: those whose hour has passed are not said late. */
export function firstReminder(dueOn: string, from: number, now: Instant): { number: number; at: Instant | null } {
  let number = from;
  for (let at = reminderAt(dueOn, number); at; at = reminderAt(dueOn, number)) {
    if (at > now) return { number, at };
    number += 1;
  }
  return { number, at: null };
}

/** When an agreement comes to rest whose last promise was due on a day. */
export function restAt(lastDueOn: string): Instant {
  return daysAfter(new Date(`${lastDueOn}T00:00:00+08:00`), REST_DAYS + 1);
}
