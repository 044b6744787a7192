import type { CaseClock } from "@contract/request";
import { sql } from "kysely";
import type { CalendarName } from "../../calendar/working";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";

export interface ClockRow {
  communityId: string;
  caseId: string;
  clock: CaseClock;
  subjectId: string;
  calendar: CalendarName;
  lengthMs: number;
  spentMs: number;
  /** What it would have used by the other calendar. */
  spentOtherMs: number;
  runSince: Instant | null;
  dueAt: Instant;
  beatNo: number;
  nextAt: Instant | null;
  breachedAt: Instant | null;
  stoppedAt: Instant | null;
}

function clocks(tx: Tx, communityId: string, caseId: string) {
  return tx
    .selectFrom("case_clocks")
    .select([
      "community_id as communityId",
      "case_id as caseId",
      "clock",
      "subject_id as subjectId",
      "calendar",
      "length_ms as lengthMs",
      "spent_ms as spentMs",
      "spent_other_ms as spentOtherMs",
      "run_since as runSince",
      "due_at as dueAt",
      "beat_no as beatNo",
      "next_at as nextAt",
      "breached_at as breachedAt",
      "stopped_at as stoppedAt",
    ])
    .where("community_id", "=", communityId)
    .where("case_id", "=", caseId)
    .$castTo<ClockRow>();
}

/** A case's clocks, running or stopped; held by the lock on the case. */
export async function clocksOf(tx: Tx, communityId: string, caseId: string): Promise<ClockRow[]> {
  return clocks(tx, communityId, caseId).orderBy("clock").orderBy("subject_id").execute();
}

export async function findClock(
  tx: Tx,
  communityId: string,
  caseId: string,
  clock: CaseClock,
  subjectId = caseId,
): Promise<ClockRow | undefined> {
  return clocks(tx, communityId, caseId)
    .where("clock", "=", clock)
    .where("subject_id", "=", subjectId)
    .executeTakeFirst();
}

/** Sets a clock, in the place of an earlier run of the same. */
export async function putClock(tx: Tx, row: ClockRow): Promise<void> {
  const values = {
    calendar: row.calendar,
    length_ms: Math.round(row.lengthMs),
    spent_ms: Math.round(row.spentMs),
    spent_other_ms: Math.round(row.spentOtherMs),
    run_since: row.runSince,
    due_at: row.dueAt,
    beat_no: row.beatNo,
    next_at: row.nextAt,
    breached_at: row.breachedAt,
    stopped_at: row.stoppedAt,
  };
  await tx
    .insertInto("case_clocks")
    .values({
      community_id: row.communityId,
      case_id: row.caseId,
      clock: row.clock,
      subject_id: row.subjectId,
      ...values,
    })
    .onConflict((conflict) => conflict.columns(["community_id", "case_id", "clock", "subject_id"]).doUpdateSet(values))
    .execute();
}

/** Clocks a list is sorted by; an arrival is looked at by whoever is called. */
const listed: readonly CaseClock[] = ["contact", "handle", "ruling", "verdict", "appeal"];

/** Keeps with a case which of its running clocks runs out first, or has. */
export async function keepDue(
  tx: Tx,
  { communityId, caseId }: Pick<ClockRow, "communityId" | "caseId">,
): Promise<void> {
  await sql`
    update cases set (due_at, due_clock) = (
        select k.due_at, k.clock from case_clocks k
          where k.community_id = ${communityId} and k.case_id = ${caseId} and k.clock = any (${sql.val(listed)}::text[])
            and k.stopped_at is null and k.run_since is not null
          order by k.due_at, k.clock limit 1)
      where community_id = ${communityId} and case_id = ${caseId}`.execute(tx);
}

export interface DueClock {
  communityId: string;
  caseId: string;
  clock: CaseClock;
  subjectId: string;
}

/** Clocks whose next beat has come, the longest due first. */
export async function clocksDue(tx: Tx, now: Instant, most: number): Promise<DueClock[]> {
  return tx
    .selectFrom("case_clocks")
    .select([
      "community_id as communityId",
      "case_id as caseId",
      sql<CaseClock>`clock`.as("clock"),
      "subject_id as subjectId",
    ])
    .where("next_at", "<=", now)
    .orderBy("next_at")
    .limit(most)
    .execute();
}
