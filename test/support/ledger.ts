import { findBreaches } from "../../tools/generate/invariants";
import type { TestDatabase } from "./database";

/** Fails, naming them, when anything of what must always hold does not. */
export async function expectSoundLedger({ admin }: TestDatabase): Promise<void> {
  expect(await findBreaches(admin)).toEqual([]);
}

/** The sum of all balances, by unit: zero in each, always. */
export async function sumsByUnit(database: TestDatabase): Promise<Record<string, number>> {
  const rows = await database.sql<{ unit: string; total: number }>(
    "SELECT unit, sum(balance)::int AS total FROM accounts GROUP BY unit",
  );
  return Object.fromEntries(rows.map(({ unit, total }) => [unit, total]));
}
