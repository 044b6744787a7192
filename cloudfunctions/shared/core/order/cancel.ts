import { type Actor, holds } from "../actor";
import { releaseHold } from "../ledger/store/movements";
import { refuse } from "../refusal";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { move } from "./move";
import { withdrawOffers } from "./store/offers";
import { lockOrder } from "./store/orders";
import { endVisit } from "./store/visits";

/** Calls an order off before its visit has started and sets the held minutes free. Refuses order_moved_on. */
export async function cancel(
  tx: Tx,
  actor: Actor,
  input: { orderId: string; reason: string },
  now: Instant,
): Promise<void> {
  const order = await lockOrder(tx, actor.communityId, input.orderId);
  const isOwn = order.residentId === actor.memberId;
  if (!isOwn && !holds(actor, "dispatcher")) refuse("not_found");
  const by = isOwn ? "resident" : "dispatcher";
  await move(tx, order, { event: "cancel", by, actorId: actor.memberId, note: input.reason || undefined }, now);
  await endVisit(tx, order, { endedAt: now });
  await withdrawOffers(tx, order);
  await releaseHold(tx, order.communityId, order.holdId, "voided", now);
}
