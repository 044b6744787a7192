import type { CaseChannel } from "@contract/request";
import { randomUUID } from "node:crypto";
import type { Actor } from "../actor";
import { findMember, lockMember } from "../member/store/members";
import { tell } from "../notice/store/notices";
import { refuse } from "../refusal";
import { hold } from "../request/move";
import { findCase } from "../request/store/cases";
import { enter, submit } from "../request/submit";
import { withdraw } from "../request/verdict";
import { hoursAfter, type Instant, startOfDay } from "../time";
import type { Tx } from "../transaction";
import { cancelBooking, hasBookingAhead, insertBooking, type Visitor } from "./store/bookings";
import { waitForHour } from "./still";
import { findSlot, lockSlot, type Slot, slotOfCase } from "./store/slots";
import { sayAt, tellAdviser } from "./tell";

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
  const slot = await freeSlot(tx, actor, slotId, { memberId }, now);
  const caseId = await submit(tx, actor, { ...complaintOf(slot, words), isAnonymous: false }, now);
  await take(tx, actor, slot, { memberId, caseId }, now);
  return caseId;
}

export interface CounterBooking {
  slotId: string;
  words: string;
  channel: CaseChannel;
  memberId?: string;
  caller?: { name: string; phone: string };
  /** Where they live; a member's own home without it. */
  buildingId?: string;
}

/** The desk books for a member or for one without the app; its case's id. Refuses caller_missing, outside_area, and what `book` refuses. */
export async function bookFor(tx: Tx, actor: Actor, input: CounterBooking, now: Instant): Promise<string> {
  const { communityId } = actor;
  const { slotId, words, memberId, caller, ...rest } = input;
  if (memberId) await lockMember(tx, communityId, memberId);
  const visitor = memberId ? { memberId } : caller ? { phone: caller.phone } : refuse("caller_missing");
  const slot = await freeSlot(tx, actor, slotId, visitor, now);
  const home = memberId ? (await findMember(tx, communityId, memberId))?.buildingId : null;
  const buildingId = rest.buildingId ?? home ?? undefined;
  const complaint = { ...complaintOf(slot, words), ...(buildingId && { buildingId }), channel: rest.channel };
  const asking = memberId ? { memberId } : { caller: caller! };
  const caseId = await enter(tx, actor, { ...complaint, ...asking }, "desk", now);
  await take(tx, actor, slot, { memberId: memberId ?? null, caseId }, now);
  if (memberId) {
    const told = `社区替您约了咨询：${sayAt(slot.startsAt)}，${slot.adviserName}，${slot.place}。`;
    await tell(tx, communityId, [memberId], { about: "case", aboutId: caseId, words: told }, now);
  }
  return caseId;
}

const taken = "这个时段已经有人约了，请另选一个。";

/** Holds an hour that can still be booked. */
async function freeSlot(tx: Tx, { communityId }: Actor, slotId: string, visitor: Visitor, now: Instant): Promise<Slot> {
  const slot = (await lockSlot(tx, communityId, slotId)) ?? refuse("not_found", "这个时段不再开放，请另选一个。");
  if (slot.startsAt <= now) refuse("starts_in_past");
  if (slot.caseId) refuse("slot_taken", taken);
  if (await hasBookingAhead(tx, communityId, visitor, slot.trade, now)) refuse("advice_booked");
  return slot;
}

function complaintOf({ place }: Slot, words: string) {
  return { kind: "advice" as const, words, place, photoIds: [], isUrgent: false, isPublic: false };
}

async function take(
  tx: Tx,
  actor: Actor,
  slot: Slot,
  { memberId, caseId }: { memberId: string | null; caseId: string },
  now: Instant,
): Promise<void> {
  const remindAt = reminderOf(slot.startsAt, now);
  const booking = {
    communityId: actor.communityId,
    bookingId: randomUUID(),
    slotId: slot.slotId,
    memberId,
    caseId,
    remindAt,
  };
  if (!(await insertBooking(tx, booking, now))) refuse("slot_taken", taken);
  await waitForHour(tx, booking, slot, now);
  await tellAdviser(tx, actor, slot, "有居民约了您的咨询，请看当天的名单。", now);
}

/** Nine in the morning of the day before; none when that is past. */
export function reminderOf(startsAt: Instant, now: Instant): Instant | null {
  const remindAt = hoursAfter(startOfDay(startsAt), -15);
  return remindAt > now ? remindAt : null;
}

/** Gives an hour back; its case is withdrawn with it, while it still can be. */
export async function cancel(tx: Tx, actor: Actor, slotId: string, now: Instant): Promise<void> {
  const { communityId, memberId } = actor;
  const slot = (await findSlot(tx, communityId, slotId)) ?? refuse("not_found");
  if (slot.startsAt <= now) refuse("starts_in_past", "时间已经过了，不能再取消。");
  if (slot.bookedById !== memberId || !(await cancelBooking(tx, communityId, slot.caseId!, now))) refuse("not_found");
  const { line, voice } = await hold(tx, actor, slot.caseId!);
  if (voice && line.state !== "closed" && line.state !== "merged") {
    await withdraw(tx, actor, { caseId: slot.caseId!, words: "取消了咨询预约" }, now);
  }
  await tellAdviser(tx, actor, slot, cancelled, now);
}

const cancelled = "有居民取消了咨询预约，请看当天的名单。";

/** An hour ahead goes back with the case it was booked with, once that has been withdrawn. */
export async function giveBackWith(tx: Tx, actor: Actor, caseId: string, now: Instant): Promise<void> {
  const slot = await slotOfCase(tx, actor.communityId, caseId);
  if (!slot || slot.startsAt <= now) return;
  const { outcome } = await findCase(tx, actor.communityId, caseId);
  if (outcome !== "withdrawn" || !(await cancelBooking(tx, actor.communityId, caseId, now))) return;
  await tellAdviser(tx, actor, slot, cancelled, now);
}
