import type { Actor } from "../actor";
import { refuse } from "../refusal";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { move } from "./move";
import { payableMinutes } from "./rules";
import { settle } from "./settle";
import { lockOrder, type OrderRecord } from "./store/orders";
import { insertRating } from "./store/ratings";
import { currentVisit } from "./store/visits";
import type { Party } from "./transitions";

/** The resident says the help was given: minutes and points go to the volunteer. Refuses order_moved_on. */
export async function confirm(
  tx: Tx,
  actor: Actor,
  input: { orderId: string; stars: number; words: string },
  now: Instant,
): Promise<void> {
  const order = await lockOrder(tx, actor.communityId, input.orderId);
  if (order.residentId !== actor.memberId) refuse("not_found");
  await confirmAs(tx, order, "confirm", "resident", actor.memberId, now);
  await insertRating(tx, order, input, now);
}

/** After the community's hours of silence; it says nothing of satisfaction. Source: our ruling, 72 hours. */
export async function autoConfirm(tx: Tx, order: OrderRecord, now: Instant): Promise<void> {
  await confirmAs(tx, order, "autoConfirm", "timer", null, now);
}

async function confirmAs(
  tx: Tx,
  order: OrderRecord,
  event: "confirm" | "autoConfirm",
  by: Party,
  actorId: string | null,
  now: Instant,
): Promise<void> {
  await move(tx, order, { event, by, actorId }, now);
  const visit = await currentVisit(tx, order);
  await settle(tx, order, visit, payableMinutes(visit.servedMinutes ?? 0, order.durationMinutes), actorId, now);
}
