import { checks } from "../../cloudfunctions/shared/core/audit/checks";
import type { Rule } from "../../cloudfunctions/shared/core/audit/checks/rule";
import type { Session } from "../database/session";
import { restingInvariants } from "./invariants/resting";

const all: readonly Pick<Rule, "name" | "sql">[] = [...Object.values(checks).flat(), ...restingInvariants];

/** How many breaches of one kind are worth reading. */
const MOST_TOLD = 5;

/**
 * What is wrong in a database, in a sentence each; nothing when all holds. Asks of every community what the daily reconciliation
 * asks, and what else must hold where no setting was changed meanwhile.
 */
export async function findBreaches(connection: Session): Promise<string[]> {
  const breaches: string[] = [];
  for (const communityId of await communitiesIn(connection)) {
    for (const { name, sql } of all) {
      // Materialized, or the limit would have the planner search row by row for what is hardly ever there.
      const { rows } = await connection.query<{ breach: string }>(
        `WITH found AS MATERIALIZED (${sql}) SELECT breach FROM found LIMIT ${MOST_TOLD}`,
        [communityId],
      );
      breaches.push(...rows.map(({ breach }) => `${name}: ${breach}`));
    }
  }
  return breaches;
}

/** Those that are there and those that only an entry knows of. */
async function communitiesIn(connection: Session): Promise<string[]> {
  const { rows } = await connection.query<{ communityId: string }>(
    `SELECT community_id AS "communityId" FROM communities UNION SELECT community_id FROM entries`,
  );
  return rows.map((row) => row.communityId);
}
