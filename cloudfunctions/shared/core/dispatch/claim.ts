import type { Actor } from "../actor";
import { lockOrder } from "../order/store/orders";
import { refuse } from "../refusal";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { refuseTaken, take } from "./take";

/** Takes an open order; the first has it. Refuses already_taken, order_moved_on, own_order, own_kin, slot_taken. */
export async function claim(tx: Tx, actor: Actor, orderId: string, now: Instant): Promise<void> {
  const order = await lockOrder(tx, actor.communityId, orderId);
  refuseTaken(order);
  if (!order.isOpen) refuse("order_moved_on");
  await take(tx, actor, order, "claim", now);
}
