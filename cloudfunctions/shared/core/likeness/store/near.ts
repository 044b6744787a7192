import type { CaseKind, CaseState } from "@contract/request";
import { type RawBuilder, sql } from "kysely";
import { type CaseLine, caseLines } from "../../request/store/cases";
import type { Tx } from "../../transaction";
import type { Spot } from "../likeness";

export interface Near extends Spot {
  caseId: string;
  kind: CaseKind;
  state: CaseState;
  words: string;
  place: string;
  isAnonymous: boolean;
}

/** How many of the newest are looked at in each place: what is older has been seen by whoever works there. */
const MOST = { building: 60, cell: 20, grid: 60 };

interface Around {
  buildingId: string | null;
  cells: number[];
  gridId: string;
  /** Only what neighbours may see. */
  publicOnly: boolean;
}

/**
 * Open cases of the building, of the squares around and of the grid, the newest of each: at most 600 rows however many cases there are, read
 * along an index.
 */
export async function casesAround(
  tx: Tx,
  communityId: string,
  { buildingId, cells, gridId, publicOnly }: Around,
): Promise<Near[]> {
  const seen = sql.val(publicOnly ? [true] : [true, false]);
  const newest = (at: RawBuilder<unknown>, most: number) => sql`
    lateral (select ${columns} from cases c
      where c.community_id = ${communityId} and ${at} and c.is_public = p.is_public and ${open}
      order by c.submitted_at desc, c.case_id limit ${sql.lit(most)}) c`;
  const { rows } = await sql<Near>`
    with p as (select unnest(${seen}::boolean[]) as is_public)
    select c.* from p, ${newest(sql`c.building_id = ${buildingId} and ${named}`, MOST.building)}
    union select c.* from p, unnest(${sql.val(cells)}::bigint[]) k, ${newest(sql`c.cell = k and ${named}`, MOST.cell)}
    union select c.* from p, ${newest(sql`c.grid_id = ${gridId}`, MOST.grid)}`.execute(tx);
  return rows;
}

/** How many are looked through at the desk, and how many that are worked on: those due soonest. */
const MOST_LOOKED_THROUGH = 1_000;

/** Cases of the community that are not yet answered and hold a text in their words or their place. */
export async function casesSaying(tx: Tx, communityId: string, text: string): Promise<Near[]> {
  // Each half along its own index.
  const due = sql`order by coalesce(c.due_at, timestamptz '9999-01-01 00:00:00+00'), c.case_id limit ${sql.lit(MOST_LOOKED_THROUGH)}`;
  const { rows } = await sql<Near>`
    select c.* from (
      (select ${columns} from cases c
        where c.community_id = ${communityId} and c.state in ('submitted', 'registered', 'triaged', 'reopened') ${due})
      union all
      (select ${columns} from cases c
        where c.community_id = ${communityId} and c.state in ('assigned', 'contested', 'verified', 'handling') ${due})) c
    where strpos(lower(c.words || ' ' || c.place), lower(${text})) > 0`.execute(tx);
  return rows;
}

/** Those of these cases that are open, wherever they are. */
export async function openAmong(tx: Tx, communityId: string, caseIds: string[]): Promise<Near[]> {
  if (caseIds.length === 0) return [];
  const { rows } = await sql<Near>`
    select ${columns} from cases c
      where c.community_id = ${communityId} and c.case_id = any (${sql.val(caseIds)}::uuid[]) and ${open}`.execute(tx);
  return rows;
}

/** These cases as lists show them. */
export async function linesOf(tx: Tx, communityId: string, caseIds: string[]): Promise<CaseLine[]> {
  return caseIds.length === 0 ? [] : caseLines(tx, communityId).where("c.case_id", "in", caseIds).execute();
}

const columns = sql`c.case_id as "caseId", c.kind, c.state, c.words, c.place, c.building_id as "buildingId",
  c.cell, c.grid_id as "gridId", c.is_anonymous as "isAnonymous"`;

/** An anonymous case is met in its grid alone: to be met in a building would say which is its author's. */
const named = sql`not c.is_anonymous`;

/** Written as the indexes have it, so that the planner finds them. */
const open = sql`c.state not in ('closed', 'merged', 'rejected')`;
