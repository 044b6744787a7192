import fc from "fast-check";
import type { Session } from "../../tools/database/session";
import { openTestDatabase, type TestDatabase } from "../support/database";
import { rush } from "../support/ledgerModel/arbitrary";
import { ledgerBreaches, openLedger, stateOf, stateOfModel } from "../support/ledgerModel/compare";
import { LedgerModel } from "../support/ledgerModel/model";
import { BUDGET, CAP_MINUTES, type Operation, type Outcome } from "../support/ledgerModel/operations";
import { seeds } from "../support/ledgerModel/seeds";
import { runReal } from "../support/ledgerModel/real";

const CONNECTIONS = 16;
const OPENED = new Date("2026-03-01T00:00:00Z");

/** What was asked and answered; what was done before it was asked, and the most that may have been done when it was answered. */
interface Told {
  operation: Operation;
  outcome: Outcome;
  nth: number;
  before: number;
  after: number;
}

describe("movements of sixteen connections at once", () => {
  it.each(seeds(-298199094))(
    "can be told as if each had come after the other (seed %i)",
    async (seed) => {
      const operations = fc.sample(rush(1600), { numRuns: 1, seed })[0]!;
      const database = await openTestDatabase({ max: CONNECTIONS });
      try {
        await openLedger(database.admin, BUDGET, CAP_MINUTES);
        const model = new LedgerModel(OPENED);
        for (let from = 0; from < operations.length; from += 400) {
          const told = await atOnce(database, operations.slice(from, from + 400), model.now);
          tell(model, told);
          expect(await stateOf(database.admin)).toEqual(stateOfModel(model));
          expect(await ledgerBreaches(database.admin)).toEqual([]);
          model.run({ op: "wait", days: 200 });
        }
      } finally {
        await database.close();
      }
    },
    240_000,
  );
});

async function atOnce(database: TestDatabase, operations: Operation[], now: Date): Promise<Told[]> {
  const queue = [...operations];
  const told: Told[] = [];
  const begun = await lastNth(database.admin);
  // One that has its number may still be committing, unseen by those that come after: what surely was seen is what was answered.
  const answered = new Set<number>();
  const surelySeen = () => {
    let nth = begun;
    while (answered.has(nth + 1)) nth += 1;
    return nth;
  };
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      const client = await database.connections.connect();
      const session = client as unknown as Session;
      for (let operation = queue.shift(); operation; operation = queue.shift()) {
        const before = surelySeen();
        const { outcome, nth } = await runReal(session, operation, now);
        answered.add(nth);
        told.push({ operation, outcome, nth, before, after: await lastNth(session) });
      }
      client.release();
    }),
  );
  return told;
}

async function lastNth(session: Session): Promise<number> {
  const { rows } = await session.query<{ nth: number }>(
    "SELECT CASE WHEN is_called THEN last_value::int ELSE 0 END AS nth FROM told",
  );
  return rows[0]!.nth;
}

/** Replays what was done in the order it is told in; what was refused must have been refused at some point of its time. */
function tell(model: LedgerModel, told: Told[]) {
  const done = told.filter(({ outcome }) => outcome === "done").sort((one, other) => one.nth - other.nth);
  let unexplained = told.filter(({ outcome }) => outcome !== "done");
  const explain = (nth: number) => {
    unexplained = unexplained.filter(
      ({ operation, outcome, before, after }) => nth < before || nth > after || model.ask(operation) !== outcome,
    );
  };
  explain(Math.min(...unexplained.map(({ before }) => before)));
  for (const { operation, nth } of done) {
    explain(nth - 1);
    expect([operation, model.run(operation)]).toEqual([operation, "done"]);
    explain(nth);
  }
  explain(Math.max(...unexplained.map(({ after }) => after)));
  expect(unexplained).toEqual([]);
}
