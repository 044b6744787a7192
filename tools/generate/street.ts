import { startOfDay } from "../../cloudfunctions/shared/core/time";
import { inTransaction, type Session } from "../database/session";
import { serviceKinds } from "./catalogue";
import { givenNamesOf, surnames } from "./names";
import { rewardKinds } from "./shops";
import { areaStatements } from "./street/areas";
import { draftStatements } from "./street/draft";
import { ledgerStatements } from "./street/ledger";
import { orderStatements } from "./street/orders";
import { peopleStatements } from "./street/people";
import { planStatements } from "./street/plan";
import { MOST_ORDERS_AN_ELDER } from "./street/bounds";

/** Sizes of one street. Source: Wudang Road, systems.md. */
const wudangRoad = {
  communities: 8,
  grids: 67,
  microGrids: 212,
  buildings: 363,
  volunteers: 762,
  households: 24_851,
  people: 53_506,
};

export interface StreetOptions {
  /** Of every size; 1 is Wudang Road. */
  scale?: number;
  /** Orders of the past; some more lie ahead. */
  orders?: number;
  now?: Date;
}

/**
 * Fills an empty, migrated PostgreSQL with a street for benchmarks, in one transaction of set-based SQL. The connection acts as the
 * owner, because no function makes history in sets; every table is as the functions would have left it, but for the answers
 * they keep for retries. Refuses more orders than the elders' starting grants could pay.
 */
export async function loadStreet(connection: Session, options: StreetOptions = {}): Promise<void> {
  const { scale = 1, orders = 30_000, now = new Date() } = options;
  await inTransaction(connection, async () => {
    await connection.query(planStatements.helpers);
    await connection.query(planStatements.plan, [now, startOfDay(now), orders, ...sizesAt(scale)]);
    await connection.query(planStatements.words, [
      surnames,
      names("female"),
      names("male"),
      JSON.stringify(serviceKinds),
      JSON.stringify(rewardKinds),
    ]);
    await run(connection, [...areaStatements, ...peopleStatements]);
    await refuseTooMany(connection, orders);
    await run(connection, [...draftStatements, ...orderStatements, ...ledgerStatements]);
    await run(connection, [planStatements.forget]);
  });
  await connection.query("ANALYZE");
}

/** At a small scale there is still one of everything, and two volunteers to a community. */
function sizesAt(scale: number): number[] {
  const at = (size: number, least: number) => Math.max(least, Math.round(size * scale));
  const communities = at(wudangRoad.communities, 1);
  const grids = at(wudangRoad.grids, communities);
  const microGrids = at(wudangRoad.microGrids, grids);
  const buildings = at(wudangRoad.buildings, microGrids);
  const households = at(wudangRoad.households, buildings);
  const people = at(wudangRoad.people, Math.max(households, communities * 60));
  return [communities, grids, microGrids, buildings, at(wudangRoad.volunteers, communities * 2), households, people];
}

/** Given names by generation: of 1940, 1960, 1980 and 2000. */
function names(sex: "female" | "male"): string[][] {
  return [1940, 1960, 1980, 2000].map((year) => [...givenNamesOf(year, sex)]);
}

async function run(connection: Session, statements: readonly string[]) {
  for (const statement of statements) await connection.query(statement);
}

async function refuseTooMany(connection: Session, orders: number) {
  const { rows } = await connection.query<{ most: number }>(planStatements.mostOrders);
  const most = Math.floor(Number(rows[0]?.most ?? 0));
  if (orders > most)
    throw new Error(
      `street: ${orders} orders are more than the elders' minutes pay for at this scale; at most ${most} (${MOST_ORDERS_AN_ELDER} each)`,
    );
}
