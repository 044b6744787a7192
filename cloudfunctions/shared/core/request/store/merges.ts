import type { CaseState } from "@contract/request";
import { sql } from "kysely";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";

/** Lets one merge or split of a community at a time go on, so that the tree it reads is the tree it changes. Held until the transaction ends. */
export async function lockMerges(tx: Tx, communityId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`merges of ${communityId}`}, 0))`.execute(tx);
}

/** A case and all that was merged into it, and into those. */
export async function mergedUnder(tx: Tx, communityId: string, caseId: string): Promise<string[]> {
  const { rows } = await sql<{ caseId: string }>`
    with recursive tree as (
      select case_id from cases where community_id = ${communityId} and case_id = ${caseId}
      union all
      select c.case_id from cases c join tree t on c.merged_into_id = t.case_id where c.community_id = ${communityId}
    )
    select case_id as "caseId" from tree`.execute(tx);
  return rows.map((row) => row.caseId);
}

/** The case a case is heard in: itself, or the end of the way it was merged. */
export async function heardIn(tx: Tx, communityId: string, caseId: string): Promise<string> {
  const { rows } = await sql<{ caseId: string }>`
    with recursive way as (
      select case_id, merged_into_id from cases where community_id = ${communityId} and case_id = ${caseId}
      union all
      select c.case_id, c.merged_into_id from cases c join way w on c.case_id = w.merged_into_id where c.community_id = ${communityId}
    )
    select case_id as "caseId" from way where merged_into_id is null`.execute(tx);
  return rows[0]?.caseId ?? caseId;
}

/** Cases merged straight into one. */
export async function mergedInto(tx: Tx, communityId: string, caseId: string) {
  return tx
    .selectFrom("cases")
    .select(["case_id as caseId", "words", "place"])
    .where("community_id", "=", communityId)
    .where("merged_into_id", "=", caseId)
    .orderBy("submitted_at")
    .execute();
}

/** Where a case stood when it was last merged, and when that was. */
export async function lastMerge(tx: Tx, communityId: string, caseId: string) {
  return tx
    .selectFrom("case_events")
    .select([sql<CaseState>`from_state`.as("from"), "happened_at as at"])
    .where("community_id", "=", communityId)
    .where("case_id", "=", caseId)
    .where("event", "=", "merge")
    .orderBy("event_no", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** Moves the voices of a case, and of all that was merged into it before, to be heard in another. */
export async function hearIn(tx: Tx, communityId: string, caseIds: string[], intoId: string): Promise<void> {
  await tx
    .updateTable("case_voices")
    .set({ heard_in_id: intoId })
    .where("community_id", "=", communityId)
    .where("case_id", "in", caseIds)
    .execute();
}

/** Forgets what these cases' own voices said of the other since they were merged: they wait to be asked about their own. How many there are. */
export async function waitAnew(tx: Tx, communityId: string, caseIds: string[], mergedAt: Instant): Promise<number> {
  await tx
    .updateTable("case_voices")
    .set({ state: "waiting", is_solved: null, is_satisfied: null, spoke_at: null })
    .where("community_id", "=", communityId)
    .where("case_id", "in", caseIds)
    .where("state", "<>", "withdrawn")
    .where((on) => on.or([on("spoke_at", ">=", mergedAt), on("state", "=", "asked")]))
    .execute();
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from case_voices
      where community_id = ${communityId} and case_id = any (${sql.val(caseIds)}::uuid[]) and state <> 'withdrawn'`.execute(
    tx,
  );
  return rows[0]!.count;
}
