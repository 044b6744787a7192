import type { Actor } from "../actor";
import { move } from "../order/move";
import { lockOrder } from "../order/store/orders";
import { refuse } from "../refusal";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { answerOffer } from "./store/offers";

/** Says no to an offer; the order stays on the desk. Refuses offer_ended, order_moved_on. */
export async function decline(tx: Tx, actor: Actor, orderId: string, now: Instant): Promise<void> {
  const order = await lockOrder(tx, actor.communityId, orderId);
  if (!(await answerOffer(tx, order, actor.memberId, "declined", now))) refuse("offer_ended");
  const { isOpen } = order;
  await move(tx, order, { event: "decline", by: "volunteer", actorId: actor.memberId, isOpen }, now);
}
