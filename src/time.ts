import dayjs from "dayjs";
import utc from "dayjs/plugin/utc";

dayjs.extend(utc);

// Phones' time zones are not to be trusted: Shanghai is always eight hours ahead.
const SHANGHAI_HOURS = 8;
const WEEKDAYS = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"];

const inShanghai = (instant: string | number) => dayjs(instant).utcOffset(SHANGHAI_HOURS);

function dayWord(instant: string | number, now: number): string {
  const day = inShanghai(instant).startOf("day");
  const away = Math.round(day.diff(inShanghai(now).startOf("day"), "hour") / 24);
  if (away === 0) return "今天";
  if (away === 1) return "明天";
  if (away === 2) return "后天";
  if (away === -1) return "昨天";
  const year = day.year() === inShanghai(now).year() ? "" : `${day.year()}年`;
  return `${year}${day.month() + 1}月${day.date()}日 ${WEEKDAYS[day.day()] ?? ""}`;
}

/** 今天 15:00, 明天 09:30, 11月3日 周二 14:00 */
export function sayTime(instant: string | number, now: number): string {
  return `${dayWord(instant, now)} ${inShanghai(instant).format("HH:mm")}`;
}

/** The day alone: 今天, 11月24日 */
export const sayDay = (instant: string | number, now: number) => dayWord(instant, now).replace(/ 周./, "");

/** The same for a record, where the day of the week tells nothing: 今天 15:00, 11月3日 14:00 */
export const sayStamp = (instant: string | number, now: number) => sayTime(instant, now).replace(/ 周./, "");

/** The clock time in Shanghai: 15:00. */
export const sayClock = (instant: string) => inShanghai(instant).format("HH:mm");

/** A month such as 2026-11: 11月, or 2025年11月 when it isn't of this year. */
export function sayMonth(month: string, now: number): string {
  const [year = "", number = ""] = month.split("-");
  return `${Number(year) === inShanghai(now).year() ? "" : `${year}年`}${Number(number)}月`;
}

/** The month so many after another, before it when below zero: 2026-11 and 2 give 2027-01. */
export const monthAfter = (month: string, count: number) =>
  dayjs.utc(`${month}-01`).add(count, "month").format("YYYY-MM");

/** A calendar day such as 2027-11-03: 2027年11月3日. */
export function sayDate(day: string): string {
  const [year = "", month = "", date = ""] = day.slice(0, 10).split("-");
  return `${year}年${Number(month)}月${Number(date)}日`;
}

/** The Shanghai day of an instant: 2026-11-21. */
export const dayOf = (instant: string | number) => inShanghai(instant).format("YYYY-MM-DD");

/** The Shanghai day of an instant: 2027年11月3日. */
export const sayDateOf = (instant: string) => sayDate(inShanghai(instant).format("YYYY-MM-DD"));

/** Minutes as 1小时30分, 1小时, 45分钟. */
export function sayMinutes(minutes: number): string {
  const sign = minutes < 0 ? "-" : "";
  const whole = Math.abs(minutes);
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  if (hours === 0) return `${sign}${rest}分钟`;
  return `${sign}${hours}小时${rest === 0 ? "" : `${rest}分`}`;
}

/** How long until then, in words and never more than there is: 25分钟, 3小时, 2天. */
export function sayUntil(instant: string, now: number): string {
  const minutes = Math.floor((new Date(instant).getTime() - now) / 60_000);
  if (minutes < 1) return "不到1分钟";
  if (minutes < 60) return `${minutes}分钟`;
  return minutes < 48 * 60 ? `${Math.floor(minutes / 60)}小时` : `${Math.floor(minutes / 1440)}天`;
}

/** How long something has been late, in words: a minute at least. */
export const sayLate = (ms: number) => sayUntil(new Date(Math.max(60_000, ms)).toISOString(), 0);

export interface DayChoice {
  /** 2026-11-21 */
  day: string;
  word: string;
  detail: string;
}

/** Today and the days after it, in Shanghai. */
export function nextDays(now: number, count: number): DayChoice[] {
  const today = inShanghai(now).startOf("day");
  return Array.from({ length: count }, (_, index) => {
    const day = today.add(index, "day");
    const weekday = WEEKDAYS[day.day()] ?? "";
    return {
      day: day.format("YYYY-MM-DD"),
      word: ["今天", "明天", "后天"][index] ?? weekday,
      detail: `${day.month() + 1}月${day.date()}日`,
    };
  });
}

/** The instant of a Shanghai day and clock time, `2026-11-21` and `09:30`. */
export const instantOf = (day: string, clock: string) => new Date(`${day}T${clock}:00+08:00`).toISOString();

/** 上午, 下午 or 晚上: how a greeting divides the day. */
export function partOfDay(instant: string | number): "上午" | "下午" | "晚上" {
  const hour = inShanghai(instant).hour();
  return hour < 5 || hour >= 18 ? "晚上" : hour < 12 ? "上午" : "下午";
}
