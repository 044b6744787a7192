import type { Actor } from "../actor";
import { refuse } from "../refusal";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { move } from "./move";
import { lockOrder } from "./store/orders";
import { endVisit } from "./store/visits";

/** The resident says something is wrong; nothing is paid until the branch has resolved it. Refuses order_moved_on. */
export async function dispute(
  tx: Tx,
  actor: Actor,
  input: { orderId: string; reason: string },
  now: Instant,
): Promise<void> {
  const order = await lockOrder(tx, actor.communityId, input.orderId);
  if (order.residentId !== actor.memberId) refuse("not_found");
  const { reason } = input;
  await move(
    tx,
    order,
    { event: "dispute", by: "resident", actorId: actor.memberId, note: reason, disputeReason: reason },
    now,
  );
  // A visit that was not checked out takes no more of the volunteer's time while the branch looks into it.
  await endVisit(tx, order, { endedAt: now });
}
