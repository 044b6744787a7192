import type { Actor } from "../actor";
import { lockOrder } from "../order/store/orders";
import { refuse } from "../refusal";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { answerOffer } from "./store/offers";
import { refuseTaken, take } from "./take";

/** Accepts an order offered to the actor. Refuses offer_ended, already_taken, order_moved_on, slot_taken, own_kin. */
export async function accept(tx: Tx, actor: Actor, orderId: string, now: Instant): Promise<void> {
  const order = await lockOrder(tx, actor.communityId, orderId);
  refuseTaken(order);
  if (!(await answerOffer(tx, order, actor.memberId, "accepted", now))) refuse("offer_ended");
  await take(tx, actor, order, "accept", now);
}
