import { releaseHold } from "../ledger/store/movements";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { autoConfirm } from "./confirm";
import { move } from "./move";
import { withdrawOffers } from "./store/offers";
import { lockOrder, type OrderRecord } from "./store/orders";
import { endVisit } from "./store/visits";

/** What time does to an order: nobody came forward or came at all and it expires, or the resident kept silent and it confirms itself. */
export async function lapse(tx: Tx, due: { communityId: string; orderId: string }, now: Instant): Promise<void> {
  const order = await lockOrder(tx, due.communityId, due.orderId);
  // It may have moved on between being found due and being locked.
  if (!order.dueAt || order.dueAt > now) return;
  if (order.state === "finished") await autoConfirm(tx, order, now);
  else await expire(tx, order, now);
}

async function expire(tx: Tx, order: OrderRecord, now: Instant): Promise<void> {
  await move(tx, order, { event: "expire", by: "timer", actorId: null }, now);
  await endVisit(tx, order, { endedAt: now });
  await withdrawOffers(tx, order);
  await releaseHold(tx, order.communityId, order.holdId, "expired", now);
}
