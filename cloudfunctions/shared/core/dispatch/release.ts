import { type Actor, holds } from "../actor";
import { move } from "../order/move";
import { lockOrder } from "../order/store/orders";
import { currentVisit, updateVisit } from "../order/store/visits";
import { refuse } from "../refusal";
import type { Instant } from "../time";
import type { Tx } from "../transaction";

/** Gives an accepted order back to the desk; the hold stays. Refuses order_moved_on. */
export async function release(
  tx: Tx,
  actor: Actor,
  input: { orderId: string; reason: string },
  now: Instant,
): Promise<void> {
  const order = await lockOrder(tx, actor.communityId, input.orderId);
  const visit = await currentVisit(tx, order);
  const isItsVolunteer = visit.volunteerId === actor.memberId;
  if (!isItsVolunteer && !holds(actor, "dispatcher")) refuse("not_found");
  const by = isItsVolunteer ? "volunteer" : "dispatcher";
  await move(tx, order, { event: "release", by, actorId: actor.memberId, note: input.reason }, now);
  await updateVisit(tx, order.communityId, visit.visitId, { releasedAt: now, endedAt: now });
}
