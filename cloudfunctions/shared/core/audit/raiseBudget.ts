import type { Fund } from "@contract/audit";
import type { Unit } from "@contract/points";
import { randomUUID } from "node:crypto";
import type { Actor } from "../actor";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { fundsOf } from "./store/budgets";
import { payOwed, raiseFund } from "./store/movements";

/** What one call pays at most; the timer goes on with the rest. */
const MOST_PAID_AT_ONCE = 200;

/** Lets the fund of a unit give more, and pays points owed, those owed longest first. */
export async function raiseBudget(
  tx: Tx,
  actor: Actor,
  { unit, amount, reason }: { unit: Unit; amount: number; reason: string },
  now: Instant,
): Promise<{ fund: Fund; paidCount: number }> {
  const { communityId, memberId: actorId } = actor;
  await raiseFund(tx, { communityId, raiseId: randomUUID(), unit, amount, reason, actorId }, now);
  const paidCount = unit === "point" ? await payOwed(tx, communityId, MOST_PAID_AT_ONCE, now) : 0;
  const fund = (await fundsOf(tx, communityId)).find((one) => one.unit === unit)!;
  return { fund, paidCount };
}
