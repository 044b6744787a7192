import { CompiledQuery } from "kysely";
import type { Tx } from "../../transaction";
import type { Rule } from "../checks/rule";

export interface Found {
  count: number;
  /** The first of them. */
  breaches: string[];
}

/** Where a rule does not hold in a community. */
export async function breachesOf(tx: Tx, communityId: string, rule: Rule, mostTold: number): Promise<Found> {
  const { rows } = await tx.executeQuery<{ breach: string; count: number }>(
    CompiledQuery.raw(
      // Materialized, or the limit would have the planner search row by row for what is hardly ever there.
      `WITH found AS MATERIALIZED (${rule.sql}) SELECT breach, (SELECT count(*)::int FROM found) AS count FROM found LIMIT ${mostTold}`,
      [communityId],
    ),
  );
  return { count: rows[0]?.count ?? 0, breaches: rows.map((row) => row.breach) };
}
