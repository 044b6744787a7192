import type { Actor } from "../actor";
import { areKin } from "../kin/store/kin";
import { lockMember } from "../member/store/members";
import { move } from "../order/move";
import { plannedEnd } from "../order/rules";
import { withdrawOffers } from "../order/store/offers";
import type { OrderRecord } from "../order/store/orders";
import { insertVisit, isTaken } from "../order/store/visits";
import { refuse } from "../refusal";
import type { Instant } from "../time";
import type { Tx } from "../transaction";

/**
 * Gives a locked order to the volunteer who acts, whether offered or claimed; kin never earn from kin.
 * The volunteer's row is locked before their other visits are looked at, so that no two can overlap.
 */
export async function take(
  tx: Tx,
  actor: Actor,
  order: OrderRecord,
  event: "accept" | "claim",
  now: Instant,
): Promise<void> {
  if (order.residentId === actor.memberId) refuse("own_order");
  if (await areKin(tx, actor.communityId, order.residentId, actor.memberId)) refuse("own_kin");
  if (order.startsAt <= now) refuse("order_moved_on", "约定的开始时间已过，这一单不能再接了。");
  await lockMember(tx, actor.communityId, actor.memberId);
  if (await isTaken(tx, actor.communityId, actor.memberId, order.startsAt, plannedEnd(order))) {
    refuse("slot_taken", "这个时段您已有安排，看看别的时间吧。");
  }
  await withdrawOffers(tx, order);
  await move(tx, order, { event, by: "volunteer", actorId: actor.memberId }, now);
  await insertVisit(tx, order, actor.memberId, now);
}

const takenStates: readonly string[] = ["accepted", "started", "finished", "confirmed", "disputed"];

/** Tells someone who came too late just that. */
export function refuseTaken(order: OrderRecord): void {
  if (takenStates.includes(order.state)) refuse("already_taken");
  if (order.state !== "dispatching") refuse("order_moved_on");
}
