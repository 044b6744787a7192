import type { TestDatabase } from "./database";

/** Leaves just this much in the fund of a community, on one of its shares, with a budget to match. */
export async function leaveInFund(
  database: TestDatabase,
  communityId: string,
  unit: "minute" | "point",
  amount: number,
): Promise<void> {
  const fund = "community_id = $1 AND unit = $2 AND kind = 'fund'";
  await database.sql(
    `UPDATE accounts SET floor = balance - CASE share_no WHEN 5 THEN $3::bigint ELSE 0 END WHERE ${fund}`,
    [communityId, unit, amount],
  );
  await database.sql(
    `UPDATE budgets SET amount = (SELECT -sum(floor) FROM accounts WHERE ${fund}) WHERE community_id = $1 AND unit = $2`,
    [communityId, unit],
  );
}
