import fc from "fast-check";
import { program } from "../../support/ledgerModel/arbitrary";
import { ledgerBreaches, openLedger, stateOf, stateOfModel } from "../../support/ledgerModel/compare";
import { LedgerModel } from "../../support/ledgerModel/model";
import { BUDGET, CAP_MINUTES } from "../../support/ledgerModel/operations";
import { runReal } from "../../support/ledgerModel/real";
import { seeds } from "../../support/ledgerModel/seeds";
import { openTestDatabase } from "../../support/database";
import type { Session } from "../../../tools/database/session";

const OPENED = new Date("2026-03-01T00:00:00Z");

describe("a program of thousands of movements by many", () => {
  it.each(seeds(1, 2))(
    "has the same outcomes and balances in the database as in a model anyone can read (seed %i)",
    async (seed) => {
      const [operations] = fc.sample(program(1000), { numRuns: 1, seed });
      const database = await openTestDatabase();
      const client = await database.connections.connect();
      const session = client as unknown as Session;
      try {
        await openLedger(database.admin, BUDGET, CAP_MINUTES);
        const model = new LedgerModel(OPENED);
        const outcomes = new Set<string>();
        for (const [at, operation] of operations!.entries()) {
          const { outcome } = await runReal(session, operation, model.now);
          expect([at, operation, outcome]).toEqual([at, operation, model.run(operation)]);
          expect([at, operation, await stateOf(session)]).toEqual([at, operation, stateOfModel(model)]);
          outcomes.add(`${operation.op} ${outcome}`);
        }
        expect(await ledgerBreaches(database.admin)).toEqual([]);
        expect(outcomes.size).toBeGreaterThan(30);
      } finally {
        client.release();
        await database.close();
      }
    },
    240_000,
  );
});
