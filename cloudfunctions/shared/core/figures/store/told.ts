import type { CaseKind } from "@contract/request";
import { sql } from "kysely";
import { startOfMonth } from "../../time";
import type { Tx } from "../../transaction";

/** What one study takes in; a month of a community is far below it. */
export const MOST_STUDIED = 3_000;

export interface ToldLine {
  caseId: string;
  kind: CaseKind;
  words: string;
  /** Not of one who is anonymous. */
  buildingId: string | null;
  gridId: string;
  /** None where nobody could tell the grid. */
  gridName: string | null;
  gridLineage: string[];
  holderName: string | null;
}

/** A month's cases, newest first, merged ones left out: each thing is told once by each who found it new. */
export async function casesTold(tx: Tx, communityId: string, month: string): Promise<ToldLine[]> {
  return tx
    .selectFrom("cases as c")
    .innerJoin("areas as g", "g.area_id", "c.grid_id")
    .leftJoin("duty_holders as h", "h.holder_id", "c.holder_id")
    .select([
      "c.case_id as caseId",
      "c.kind",
      "c.words",
      "c.grid_id as gridId",
      sql<string | null>`case when c.grid_id <> c.community_id then g.name end`.as("gridName"),
      sql<string | null>`case when not c.is_anonymous then c.building_id end`.as("buildingId"),
      "g.lineage as gridLineage",
      "h.name as holderName",
    ])
    .where("c.community_id", "=", communityId)
    .where("c.submitted_at", ">=", startOfMonth(month))
    .where("c.submitted_at", "<", startOfMonth(month, 1))
    .where("c.state", "<>", "merged")
    .where("c.kind", "<>", "dispute")
    .orderBy("c.submitted_at", "desc")
    .orderBy("c.case_id")
    .limit(MOST_STUDIED)
    .$castTo<ToldLine>()
    .execute();
}
