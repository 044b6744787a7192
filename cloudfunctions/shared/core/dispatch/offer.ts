import { randomUUID } from "node:crypto";
import type { Actor } from "../actor";
import { settingsOf } from "../area/store/settings";
import { areKin } from "../kin/store/kin";
import { findMember } from "../member/store/members";
import { hasRole } from "../member/store/people";
import { move } from "../order/move";
import { plannedEnd } from "../order/rules";
import { lockOrder } from "../order/store/orders";
import { isTaken } from "../order/store/visits";
import { refuse } from "../refusal";
import { type Instant, minutesAfter } from "../time";
import type { Tx } from "../transaction";
import { insertOffer } from "./store/offers";

/** Puts an order to a chosen volunteer until the offer lapses. Refuses order_moved_on, slot_taken, own_order, own_kin, not_a_volunteer, starts_in_past. */
export async function offer(
  tx: Tx,
  actor: Actor,
  input: { orderId: string; volunteerId: string },
  now: Instant,
): Promise<void> {
  const { communityId } = actor;
  const { volunteerId } = input;
  const order = await lockOrder(tx, communityId, input.orderId);
  if (order.residentId === volunteerId) refuse("own_order");
  if (await areKin(tx, communityId, order.residentId, volunteerId)) refuse("own_kin");
  const { isOpen } = order;
  await move(tx, order, { event: "offer", by: "dispatcher", actorId: actor.memberId, isOpen }, now);
  if (order.startsAt <= now) refuse("starts_in_past");
  const volunteer = await findMember(tx, communityId, volunteerId);
  if (!volunteer || !(await hasRole(tx, volunteer.personId, communityId, "volunteer"))) refuse("not_a_volunteer");
  if (await isTaken(tx, communityId, volunteerId, order.startsAt, plannedEnd(order))) {
    refuse("slot_taken", `这个时段${volunteer.name}已有安排，请换一位。`);
  }
  const { offerMinutes } = await settingsOf(tx, communityId);
  const lapsesAt = minutesAfter(now, offerMinutes);
  await insertOffer(tx, {
    communityId,
    offerId: randomUUID(),
    orderId: order.orderId,
    volunteerId,
    offeredById: actor.memberId,
    offeredAt: now,
    expiresAt: lapsesAt < order.startsAt ? lapsesAt : order.startsAt,
  });
}
