import { findBreaches } from "../../tools/generate/invariants";
import type { TestDatabase } from "./database";

/** What does not hold of all that always must, in a sentence each. */
export function breachesIn({ admin }: Pick<TestDatabase, "admin">): Promise<string[]> {
  return findBreaches(admin);
}

/** The sum of all balances, by unit: zero in each, always. */
export async function sumsByUnit(database: TestDatabase): Promise<Record<string, number>> {
  const rows = await database.sql<{ unit: string; total: number }>(
    "SELECT unit, sum(balance)::int AS total FROM accounts GROUP BY unit",
  );
  return Object.fromEntries(rows.map(({ unit, total }) => [unit, total]));
}
