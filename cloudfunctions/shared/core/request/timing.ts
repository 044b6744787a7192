import type { CaseClock } from "@contract/request";
import type { CalendarName } from "../calendar/working";
import { type Instant, minutesAfter } from "../time";
import type { Tx } from "../transaction";
import { beatAt, beatsOf, dueOf, inCalendar, type Running, spentIn } from "./clocks";
import type { CaseLine } from "./store/cases";
import { type ClockRow, clocksOf, type DueClock, findClock, keepDue, putClock } from "./store/clocks";

/** After a fault: soon enough for what mends itself, seldom enough that a run has room for the rest. */
const PUT_OFF_MINUTES = 15;

type Key = Pick<CaseLine, "communityId" | "caseId">;

interface Start {
  calendar?: CalendarName;
  lengthMs: number;
  subjectId?: string;
}

/** Starts a clock over a case anew; a run before it is over. */
export async function startClock(
  tx: Tx,
  { communityId, caseId }: Key,
  clock: CaseClock,
  { calendar = "natural", lengthMs, subjectId = caseId }: Start,
  now: Instant,
): Promise<ClockRow> {
  const running = { calendar, lengthMs, spentMs: 0, spentOtherMs: 0, runSince: now };
  const row: ClockRow = {
    ...running,
    ...{ communityId, caseId, clock, subjectId, beatNo: 0 },
    dueAt: dueOf(running),
    nextAt: beatAt(running, clock, 0, now),
    breachedAt: null,
    stoppedAt: null,
  };
  return save(tx, row);
}

/** Stops a clock that runs; says whether it was in time. Nothing when there is none or it has stopped. */
export async function stopClock(
  tx: Tx,
  { communityId, caseId }: Key,
  clock: CaseClock,
  now: Instant,
  subjectId = caseId,
): Promise<{ isInTime: boolean } | null> {
  const row = await findClock(tx, communityId, caseId, clock, subjectId);
  if (!row || row.stoppedAt) return null;
  const stopped = await save(tx, asStopped(row, now));
  return { isInTime: stopped.spentMs <= row.lengthMs && row.breachedAt === null };
}

/** Lets a clock stand still until an instant, when its beat is to run again; false when it stands or has stopped. */
export async function pauseClock(
  tx: Tx,
  { communityId, caseId }: Key,
  clock: CaseClock,
  until: Instant,
  now: Instant,
): Promise<boolean> {
  const row = await findClock(tx, communityId, caseId, clock);
  if (!row || row.stoppedAt || !row.runSince) return false;
  await save(tx, { ...row, ...spentIn(row, now), runSince: null, nextAt: until });
  return true;
}

/** Lets it run again with what was left; false when it runs or has stopped. */
export async function resumeClock(
  tx: Tx,
  { communityId, caseId }: Key,
  clock: CaseClock,
  now: Instant,
): Promise<boolean> {
  const row = await findClock(tx, communityId, caseId, clock);
  if (!row || row.stoppedAt || row.runSince) return false;
  await save(tx, asRunning({ ...row, runSince: now }, now));
  return true;
}

/**
 * Gives a running or standing clock another length; what it has used stays used, and beats of the new length that have passed are left out.
 * One that had run out before stays so on record, and goes on climbing from there unless it has time again.
 */
export async function setLength(
  tx: Tx,
  { communityId, caseId }: Key,
  clock: CaseClock,
  { calendar, lengthMs }: { calendar: CalendarName; lengthMs: number },
  now: Instant,
): Promise<void> {
  const row = await findClock(tx, communityId, caseId, clock);
  if (!row || row.stoppedAt) return;
  const spent = { ...inCalendar(row, calendar, now), lengthMs };
  const afterBreach = beatsOf[clock].indexOf("breach") + 1;
  const isStillOver = row.breachedAt !== null && spent.spentMs >= lengthMs;
  const changed = { ...spent, beatNo: isStillOver ? Math.max(row.beatNo, afterBreach) : 0 };
  if (!row.runSince) return void (await save(tx, changed));
  const running = asRunning({ ...changed, runSince: now }, now);
  const isClimbing = isStillOver && row.beatNo >= afterBreach;
  await save(tx, { ...running, nextAt: isClimbing ? row.nextAt : running.nextAt });
}

/** Goes on to the next beat after one has been done. */
export async function nextBeat(tx: Tx, row: ClockRow, now: Instant): Promise<void> {
  const beatNo = row.beatNo + 1;
  const nextAt = isRunning(row) ? beatAt(row, row.clock, beatNo, now) : null;
  const breachedAt = beatsOf[row.clock][row.beatNo] === "breach" ? now : row.breachedAt;
  await putClock(tx, { ...row, beatNo, nextAt, breachedAt });
}

/** Lets a clock that failed look again later, so that it does not stand before the others each minute. */
export async function putOff(tx: Tx, { communityId, caseId, clock, subjectId }: DueClock, now: Instant): Promise<void> {
  const row = await findClock(tx, communityId, caseId, clock, subjectId);
  if (row?.nextAt && row.nextAt <= now) await putClock(tx, { ...row, nextAt: minutesAfter(now, PUT_OFF_MINUTES) });
}

/** Lets a clock that was stopped run again with what was left; one that had run out is over since then. */
export async function runOn(tx: Tx, row: ClockRow, now: Instant): Promise<void> {
  const running = asRunning({ ...row, stoppedAt: null, runSince: now }, now);
  await save(tx, row.breachedAt ? { ...running, dueAt: row.dueAt } : running);
}

/** A row that runs from now: its next beat is the first that is still to come. */
function asRunning(row: ClockRow & { runSince: Instant }, lastBeatAt: Instant): ClockRow {
  let { beatNo } = row;
  const beats = beatsOf[row.clock];
  const share = { half: 0.5, threeQuarters: 0.75 } as Record<string, number>;
  while (share[beats[beatNo]!] && row.spentMs >= row.lengthMs * share[beats[beatNo]!]!) beatNo += 1;
  return { ...row, beatNo, dueAt: dueOf(row), nextAt: beatAt(row, row.clock, beatNo, lastBeatAt) };
}

function isRunning(row: Running): row is Running & { runSince: Instant } {
  return row.runSince !== null;
}

function asStopped(row: ClockRow, now: Instant): ClockRow {
  return { ...row, ...spentIn(row, now), runSince: null, nextAt: null, stoppedAt: now };
}

async function save(tx: Tx, row: ClockRow): Promise<ClockRow> {
  await putClock(tx, row);
  await keepDue(tx, row);
  return row;
}

/** Nothing runs over a case any more. */
export async function stopAll(tx: Tx, line: Key, now: Instant): Promise<void> {
  const running = (await clocksOf(tx, line.communityId, line.caseId)).filter((row) => !row.stoppedAt);
  for (const row of running) await putClock(tx, asStopped(row, now));
  await keepDue(tx, line);
}
