import dayjs from "dayjs";
import utc from "dayjs/plugin/utc";

dayjs.extend(utc);

/** An instant; days and clock times are read off it in Shanghai, which has no summer time. */
export type Instant = Date;

const SHANGHAI_OFFSET_MINUTES = 8 * 60;

function inShanghai(at: Instant) {
  return dayjs(at).utcOffset(SHANGHAI_OFFSET_MINUTES);
}

/** The minute an instant lies in. */
export function minuteOf(at: Instant): Instant {
  return new Date(Math.floor(at.getTime() / 60_000) * 60_000);
}

/** The calendar day in Shanghai, `2026-11-21`. */
export function dayOf(at: Instant): string {
  return inShanghai(at).format("YYYY-MM-DD");
}

/** The instant a Shanghai day begins. */
export function startOfDay(at: Instant): Instant {
  return inShanghai(at).startOf("day").toDate();
}

/** The instant a month of Shanghai, `2026-11`, begins, or the one so many months later. */
export function startOfMonth(month: string, monthsLater = 0): Instant {
  return dayjs(`${month}-01T00:00:00+08:00`).utcOffset(SHANGHAI_OFFSET_MINUTES).add(monthsLater, "month").toDate();
}

/** The month in Shanghai, `2026-11`. */
export function monthOf(at: Instant): string {
  return dayOf(at).slice(0, 7);
}

export function yearOf(at: Instant): number {
  return inShanghai(at).year();
}

/** The instant the year begins in Shanghai. */
export function startOfYear(at: Instant): Instant {
  return startOfMonth(`${yearOf(at)}-01`);
}

export function minutesAfter(at: Instant, minutes: number): Instant {
  return new Date(at.getTime() + minutes * 60_000);
}

export function hoursAfter(at: Instant, hours: number): Instant {
  return minutesAfter(at, hours * 60);
}

export function daysAfter(at: Instant, days: number): Instant {
  return hoursAfter(at, days * 24);
}

/** Whole minutes between two instants; seconds are dropped. */
export function wholeMinutesBetween(from: Instant, to: Instant): number {
  return Math.max(0, Math.floor((to.getTime() - from.getTime()) / 60_000));
}

/** Age in whole years on a Shanghai day. Someone born on 29 February turns a year older on 1 March. */
export function ageOn(birthDay: string, at: Instant): number {
  const today = dayOf(at);
  const years = Number(today.slice(0, 4)) - Number(birthDay.slice(0, 4));
  return today.slice(5) < birthDay.slice(5) ? years - 1 : years;
}

/** A day as people say it, `11月24日`. */
export function dayWords(at: Instant): string {
  const day = inShanghai(at);
  return `${day.month() + 1}月${day.date()}日`;
}

/** A clock time people say, `16:00`. */
export function clockTime(at: Instant): string {
  return inShanghai(at).format("HH:mm");
}
