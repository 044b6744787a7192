import { findBreaches } from "../../generate/invariants";
import type { Engine } from "./engines";
import { liveBare } from "./floor";
import { type Lane, lanesOf } from "./lanes";
import { buildWorld } from "./world";

/** A community at work: its database and the clients that share its people. */
export interface Site {
  engine: Engine;
  lanes: readonly Lane[];
}

/** Members of a small community, all of them at it. */
const SIZE = { residents: 400, volunteers: 80 };

/** Orders of the past, so that nothing is planned for empty tables. */
const PAST_ORDERS = 400;

/** Builds a community on an empty database and measures there; lets no figure out of a ledger that does not hold. */
export async function onSite<Result>(
  engine: Engine,
  clients: number,
  measure: (site: Site) => Promise<Result>,
): Promise<Result> {
  try {
    const lanes = lanesOf(await buildWorld(engine, SIZE), clients);
    await live(engine, lanes[0]!);
    const result = await measure({ engine, lanes });
    const breaches = await engine.asAdmin(findBreaches);
    if (breaches.length > 0) throw new Error(`账目不平 · the ledger does not hold:\n${breaches.join("\n")}`);
    return result;
  } finally {
    await engine.close();
  }
}

/** Leaves a past behind, and lets the planner look at it. */
async function live(engine: Engine, lane: Lane): Promise<void> {
  await engine.bare(async (bare) => {
    for (let count = 0; count < PAST_ORDERS; count += 1) await liveBare(bare, lane.next());
  });
  await engine.asAdmin((session) => session.query("ANALYZE"));
}
