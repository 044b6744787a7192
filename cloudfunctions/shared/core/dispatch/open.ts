import type { Actor } from "../actor";
import { move } from "../order/move";
import { lockOrder } from "../order/store/orders";
import { refuse } from "../refusal";
import type { Instant } from "../time";
import type { Tx } from "../transaction";

/** Lets every volunteer of the community claim the order. Refuses order_moved_on, starts_in_past. */
export async function open(tx: Tx, actor: Actor, orderId: string, now: Instant): Promise<void> {
  const order = await lockOrder(tx, actor.communityId, orderId);
  await move(tx, order, { event: "open", by: "dispatcher", actorId: actor.memberId, isOpen: true }, now);
  if (order.startsAt <= now) refuse("starts_in_past");
}
