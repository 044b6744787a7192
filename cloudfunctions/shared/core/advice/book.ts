import { randomUUID } from "node:crypto";
import type { Actor } from "../actor";
import { lockMember } from "../member/store/members";
import { refuse } from "../refusal";
import { hold } from "../request/move";
import { submit } from "../request/submit";
import { withdraw } from "../request/verdict";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { cancelBooking, hasBookingAhead, insertBooking } from "./store/bookings";
import { findSlot, lockSlot } from "./store/slots";
import { tellAdviser } from "./tell";

/**
 * Books an hour, with a case that says what about; its id. One ahead of each trade, so that there is one for everybody. Refuses
 * slot_taken, advice_booked, starts_in_past, not_found.
 */
export async function book(
  tx: Tx,
  actor: Actor,
  { slotId, words }: { slotId: string; words: string },
  now: Instant,
): Promise<string> {
  const { communityId, memberId } = actor;
  await lockMember(tx, communityId, memberId);
  const slot = (await lockSlot(tx, communityId, slotId)) ?? refuse("not_found", "这个时段不再开放，请另选一个。");
  if (slot.startsAt <= now) refuse("starts_in_past");
  if (slot.bookedById) refuse("slot_taken", taken);
  if (await hasBookingAhead(tx, communityId, memberId, slot.trade, now)) refuse("advice_booked");
  const complaint = { kind: "advice" as const, words, place: slot.place, isUrgent: false, isPublic: false };
  const caseId = await submit(tx, actor, { ...complaint, photoIds: [], isAnonymous: false }, now);
  const booking = { communityId, bookingId: randomUUID(), slotId, memberId, caseId };
  if (!(await insertBooking(tx, booking, now))) refuse("slot_taken", taken);
  await tellAdviser(tx, actor, slot, "有居民约了您的咨询，请看当天的名单。", now);
  return caseId;
}

const taken = "这个时段已经有人约了，请另选一个。";

/** Gives an hour back; its case is withdrawn with it, while it still can be. */
export async function cancel(tx: Tx, actor: Actor, slotId: string, now: Instant): Promise<void> {
  const slot = (await findSlot(tx, actor.communityId, slotId)) ?? refuse("not_found");
  if (slot.startsAt <= now) refuse("starts_in_past", "时间已经过了，不能再取消。");
  const caseId = (await cancelBooking(tx, actor.communityId, slotId, actor.memberId, now)) ?? refuse("not_found");
  const { line, voice } = await hold(tx, actor, caseId);
  if (voice && line.state !== "closed" && line.state !== "merged") {
    await withdraw(tx, actor, { caseId, words: "取消了咨询预约" }, now);
  }
  await tellAdviser(tx, actor, slot, "有居民取消了咨询预约，请看当天的名单。", now);
}
