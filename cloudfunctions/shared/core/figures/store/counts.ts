import type { FigureCounts, FigureName } from "@contract/request/figures";
import { type RawBuilder, sql } from "kysely";
import { type Key, PAGE_SIZE } from "../../cursor";
import { caseLines } from "../../request/store/cases";
import { startOfMonth } from "../../time";
import type { Tx } from "../../transaction";

/** The last word of those heard in a case; none while nobody has said whether it is solved. */
const lastWord = sql`(select v.is_solved, v.is_satisfied from case_voices v
  where v.community_id = c.community_id and v.heard_in_id = c.case_id and v.is_satisfied is not null
  order by v.spoke_at desc limit 1)`;

/** Which cases a figure counts, of those submitted in the month and not merged into another. */
const countedBy = (word: (column: string) => RawBuilder<boolean>): Record<FigureName, RawBuilder<boolean>> => ({
  submitted: sql`true`,
  assigned: sql`c.assigned_at is not null`,
  contactedInTime: sql`c.assigned_at is not null and c.is_contacted_in_time`,
  asked: sql`${word("is_satisfied")} is not null`,
  solved: word("is_solved"),
  satisfied: word("is_satisfied"),
  silent: sql`c.outcome = 'noAnswer'`,
  closedSolved: sql`c.outcome = 'solved'`,
  solvedInGrid: sql`c.outcome = 'solved' and c.level = 'grid'`,
});

const inTotal = countedBy((column) => sql`w.${sql.id(column)}`);
const oneByOne = countedBy((column) => sql`(select w.${sql.id(column)} from ${lastWord} w)`);
const names = Object.keys(inTotal) as FigureName[];

export type GridCounts = FigureCounts & { communityId: string; gridId: string };

/** A month's figures of each grid of some communities. */
export async function countsByGrid(tx: Tx, communityIds: string[], month: string): Promise<GridCounts[]> {
  const counts = names.map((name) => sql`count(*) filter (where ${inTotal[name]})::int as ${sql.id(name)}`);
  const { rows } = await sql<GridCounts>`
    select c.community_id as "communityId", c.grid_id as "gridId", ${sql.join(counts)}
      from cases c left join lateral ${lastWord} w on true
      where c.community_id = any (${communityIds}::uuid[]) and c.state <> 'merged'
        and c.submitted_at >= ${startOfMonth(month)} and c.submitted_at < ${startOfMonth(month, 1)}
      group by c.community_id, c.grid_id`.execute(tx);
  return rows;
}

export interface Counted {
  month: string;
  figure: FigureName;
  /** Grids of one community, and the community itself for what is of none. */
  gridIds: string[];
}

const isCounted = ({ month, figure, gridIds }: Counted) => sql<boolean>`c.state <> 'merged'
  and c.submitted_at >= ${startOfMonth(month)} and c.submitted_at < ${startOfMonth(month, 1)}
  and c.grid_id = any (${sql.val(gridIds)}::uuid[]) and coalesce(${oneByOne[figure]}, false)`;

/** How many cases a figure of a month counts in some grids of one community, and how many of them are public. */
export async function countCounted(
  tx: Tx,
  communityId: string,
  counted: Counted,
): Promise<{ count: number; publicCount: number }> {
  return tx
    .selectFrom("cases as c")
    .select([
      sql<number>`count(*)::int`.as("count"),
      sql<number>`(count(*) filter (where c.is_public))::int`.as("publicCount"),
    ])
    .where("c.community_id", "=", communityId)
    .where(isCounted(counted))
    .executeTakeFirstOrThrow();
}

/** The cases a figure of a month counts in some grids of one community, newest first, one more than a page. */
export async function casesCounted(
  tx: Tx,
  communityId: string,
  counted: Counted,
  publicOnly: boolean,
  after: Key | null,
) {
  return caseLines(tx, communityId)
    .where(isCounted(counted))
    .$if(publicOnly, (query) => query.where("c.is_public", "=", true))
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(c.submitted_at, c.case_id) < (${after!.at}, ${after!.id}::uuid)`),
    )
    .orderBy("c.submitted_at", "desc")
    .orderBy("c.case_id", "desc")
    .limit(PAGE_SIZE + 1)
    .execute();
}
