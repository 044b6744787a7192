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
  await database.sql("DELETE FROM budgets WHERE community_id = $1 AND unit = $2", [communityId, unit]);
  await database.sql(
    `INSERT INTO budgets (community_id, raise_id, unit, amount, reason)
      SELECT $1, gen_random_uuid(), $2, -sum(floor), '测试预算' FROM accounts WHERE ${fund} HAVING sum(floor) < 0`,
    [communityId, unit],
  );
}
