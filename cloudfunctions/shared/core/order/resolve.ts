import type { Actor } from "../actor";
import { releaseHold } from "../ledger/store/movements";
import { refuse } from "../refusal";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { move } from "./move";
import { payableMinutes } from "./rules";
import { settle } from "./settle";
import { lockOrder } from "./store/orders";
import { currentVisit, endVisit } from "./store/visits";

export interface ResolveInput {
  orderId: string;
  outcome: "pay" | "void";
  /** At most what was served and what is held; without it, all of that. */
  paidMinutes?: number;
  reason: string;
}

/**
 * The branch ends a dispute by paying or by voiding. A visit without a check-out can't be paid.
 * Refuses order_moved_on, visit_unfinished; own_order to a dispatcher who is a party.
 */
export async function resolve(tx: Tx, actor: Actor, input: ResolveInput, now: Instant): Promise<void> {
  const order = await lockOrder(tx, actor.communityId, input.orderId);
  const by = { event: "resolve", by: "dispatcher", actorId: actor.memberId, note: input.reason } as const;
  const to = input.outcome === "pay" ? "confirmed" : "voided";
  await move(tx, order, { ...by, to }, now);
  const visit = await currentVisit(tx, order);
  if (order.residentId === actor.memberId || visit.volunteerId === actor.memberId) {
    refuse("forbidden", "这一单与您本人有关，请支行的另一位同事来裁定。");
  }
  if (input.outcome === "void") {
    await releaseHold(tx, order.communityId, order.holdId, "voided", now);
    await endVisit(tx, order, { endedAt: now });
    return;
  }
  if (visit.servedMinutes === null) refuse("visit_unfinished");
  const mostMinutes = payableMinutes(visit.servedMinutes, order.durationMinutes);
  const paidMinutes = input.paidMinutes ?? mostMinutes;
  if (paidMinutes > mostMinutes) refuse("invalid_input", `最多支付${mostMinutes}分钟。`);
  await settle(tx, order, visit, paidMinutes, actor.memberId, now);
}
