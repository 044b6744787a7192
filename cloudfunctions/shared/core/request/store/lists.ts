import type { CaseLevel, CaseState } from "@contract/request";
import { type RawBuilder, sql } from "kysely";
import { type Key, PAGE_SIZE } from "../../cursor";
import type { Tx } from "../../transaction";
import { type CaseLine, caseLines } from "./cases";

/** Public cases of a grid or of the community, newest first, one more than a page. */
export async function casesPublic(tx: Tx, communityId: string, gridId: string | null, after: Key | null) {
  return caseLines(tx, communityId)
    .where("c.is_public", "=", true)
    .where("c.state", "<>", "merged")
    .$if(gridId !== null, (query) => query.where("c.grid_id", "=", gridId!))
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(c.submitted_at, c.case_id) < (${after!.at}, ${after!.id}::uuid)`),
    )
    .orderBy("c.submitted_at", "desc")
    .orderBy("c.case_id", "desc")
    .limit(PAGE_SIZE + 1)
    .execute();
}

/** What has no due date waits behind what has one. */
const lastly = new Date("9999-01-01T00:00:00Z");
const byDue = sql<Date>`coalesce(c.due_at, timestamptz '9999-01-01 00:00:00+00')`;

export const dueKey = (line: CaseLine): Key => ({ at: line.dueAt ?? lastly, id: line.caseId });

export interface Which {
  states: CaseState[];
  gridIds?: string[];
  holderIds?: string[];
  /** Only what has climbed above its grid. */
  hasClimbed?: boolean;
  /** Only what is at one of these levels. */
  levels?: readonly CaseLevel[];
  /** Only where a hearing was asked for. */
  isToHear?: boolean;
  /** Only where someone without the app is asked about the answer. */
  isToCall?: boolean;
}

/** Written out, so that the planner sees which of the partial indexes holds them. */
const inStates = (states: readonly CaseState[]) =>
  sql<boolean>`c.state in (${sql.join(states.map((state) => sql.lit(state)))})`;

/** What cases of a pile have in common beside their states and whose they are. */
function marksOf(communityId: string, { hasClimbed, levels, isToHear, isToCall }: Which): RawBuilder<boolean> {
  const marks = [
    hasClimbed && sql`c.level <> 'grid'`,
    levels && sql`c.level = any (${sql.val(levels)}::text[])`,
    isToHear && sql`c.hearing_asked_by is not null`,
    isToCall &&
      sql`c.case_id in (select v.heard_in_id from case_voices v
        where v.community_id = ${communityId} and v.state = 'asked' and v.caller_name is not null)`,
  ].filter((mark) => typeof mark === "object");
  return marks.length === 0 ? sql`true` : sql`${sql.join(marks, sql` and `)}`;
}

/** Cases that wait, the one due soonest first, one more than a page. */
export async function casesByClock(tx: Tx, communityId: string, which: Which, after: Key | null): Promise<CaseLine[]> {
  const { gridIds, holderIds } = which;
  const isOfPile = inStates(which.states);
  const isAfter = after ? sql<boolean>`(${byDue}, c.case_id) > (${after.at}, ${after.id}::uuid)` : sql<boolean>`true`;
  // The first page of each grid or holder along its index, then the first of those: one who has thousands in hand waits no longer.
  const firstOf = (owner: "grid_id" | "holder_id", ids: string[]) => sql<boolean>`c.case_id in (
    select f.case_id from unnest(${sql.val(ids)}::uuid[]) o (id), lateral (
      select c.case_id, ${byDue} as due from cases c
        where c.community_id = ${communityId} and c.${sql.ref(owner)} = o.id and ${isOfPile} and ${isAfter}
        order by ${byDue}, c.case_id limit ${sql.lit(PAGE_SIZE + 1)}) f
      order by f.due, f.case_id limit ${sql.lit(PAGE_SIZE + 1)})`;
  return caseLines(tx, communityId)
    .where(isOfPile)
    .where(marksOf(communityId, which))
    .where(isAfter)
    .$if(gridIds !== undefined, (query) => query.where(firstOf("grid_id", gridIds!)))
    .$if(holderIds !== undefined, (query) => query.where(firstOf("holder_id", holderIds!)))
    .orderBy(byDue)
    .orderBy("c.case_id")
    .limit(PAGE_SIZE + 1)
    .execute();
}

const nobody = "00000000-0000-4000-8000-000000000000";

/** Cases one of these holders is called to and has not come to, longest called first. */
export async function casesCalledTo(tx: Tx, communityId: string, holderIds: string[], after: Key | null) {
  return caseLines(tx, communityId)
    .where(
      "c.case_id",
      "in",
      tx
        .selectFrom("case_whistles")
        .select("case_id")
        .where("community_id", "=", communityId)
        .where("holder_id", "in", [...holderIds, nobody])
        .where("arrived_at", "is", null),
    )
    .where("c.state", "not in", ["closed", "merged", "rejected"])
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(${byDue}, c.case_id) > (${after!.at}, ${after!.id}::uuid)`),
    )
    .orderBy(byDue)
    .orderBy("c.case_id")
    .limit(PAGE_SIZE + 1)
    .execute();
}

/** Counting stops there: more than that is many. */
const MOST_COUNTED = 100;

/** How many cases lie in each pile, a hundred at most, in one statement. */
export async function countPiles<Pile extends string>(
  tx: Tx,
  communityId: string,
  piles: Record<Pile, Which>,
): Promise<Record<Pile, number>> {
  const names = Object.keys(piles) as Pile[];
  const counts = names.map((name) => {
    const { states, gridIds, holderIds } = piles[name];
    const isTheirs = sql`${gridIds ? sql`c.grid_id = any (${sql.val(gridIds)}::uuid[])` : sql`true`}
      and ${holderIds ? sql`c.holder_id = any (${sql.val(holderIds)}::uuid[])` : sql`true`}`;
    return sql`select ${name}::text as name, count(*)::int as count from (select from cases c
      where c.community_id = ${communityId} and ${inStates(states)} and ${isTheirs} and ${marksOf(communityId, piles[name])}
      limit ${sql.lit(MOST_COUNTED)}) p`;
  });
  const { rows } = await sql<{ name: Pile; count: number }>`${sql.join(counts, sql` union all `)}`.execute(tx);
  return Object.fromEntries(rows.map(({ name, count }) => [name, count])) as Record<Pile, number>;
}

/** How many cases one of these holders is called to and has not come to, a hundred at most. */
export async function countCalledTo(tx: Tx, communityId: string, holderIds: string[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from (
    select w.case_id from case_whistles w join cases c using (community_id, case_id)
      where w.community_id = ${communityId} and w.holder_id = any (${sql.val(holderIds)}::uuid[]) and w.arrived_at is null
        and c.state not in ('closed', 'merged', 'rejected')
      group by w.case_id limit ${sql.lit(MOST_COUNTED)}) p`.execute(tx);
  return rows[0]!.count;
}
