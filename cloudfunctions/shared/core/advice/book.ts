import type { AdviceTrade } from "@contract/request/advice";
import { randomUUID } from "node:crypto";
import type { Actor } from "../actor";
import { findMember } from "../member/store/members";
import { tell } from "../notice/store/notices";
import { refuse } from "../refusal";
import { hold } from "../request/move";
import { submit } from "../request/submit";
import { withdraw } from "../request/verdict";
import { daysAfter, type Instant, minutesAfter } from "../time";
import type { Tx } from "../transaction";
import { cancelBooking, findSlot, insertBooking, insertSlots, type NewSlot } from "./store/slots";

export interface Publishing {
  trade: AdviceTrade;
  adviserName: string;
  adviserId?: string;
  place: string;
  startsAt: string;
  slotMinutes: number;
  slotCount: number;
  weeks: number;
}

/** Hours one after the other, the same each week at the same time of day: Shanghai has no summer time. */
export function slotsFrom(actor: Actor, input: Publishing): NewSlot[] {
  const { trade, adviserName, adviserId = null, place, slotMinutes, slotCount, weeks } = input;
  return Array.from({ length: weeks * slotCount }, (_, index) => {
    const week = daysAfter(new Date(input.startsAt), Math.floor(index / slotCount) * 7);
    const startsAt = minutesAfter(week, (index % slotCount) * slotMinutes);
    return {
      ...{ communityId: actor.communityId, slotId: randomUUID(), trade, adviserName, adviserId, place },
      ...{ startsAt, endsAt: minutesAfter(startsAt, slotMinutes), publishedById: actor.memberId },
    };
  });
}

/** Publishes an adviser's hours; how many were new. Refuses starts_in_past, not_found for an adviser who is no member. */
export async function publish(tx: Tx, actor: Actor, input: Publishing, now: Instant): Promise<number> {
  if (new Date(input.startsAt) <= now) refuse("starts_in_past");
  if (input.adviserId && !(await findMember(tx, actor.communityId, input.adviserId))) refuse("not_found");
  return insertSlots(tx, slotsFrom(actor, input));
}

/** Books an hour, with a case that says what about; its id. Refuses slot_taken, starts_in_past, not_found. */
export async function book(
  tx: Tx,
  actor: Actor,
  { slotId, words }: { slotId: string; words: string },
  now: Instant,
): Promise<string> {
  const { communityId, memberId } = actor;
  const slot = (await findSlot(tx, communityId, slotId)) ?? refuse("not_found");
  if (slot.startsAt <= now) refuse("starts_in_past");
  if (slot.bookedById) refuse("slot_taken", taken);
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

async function tellAdviser(
  tx: Tx,
  actor: Actor,
  { adviserId }: { adviserId: string | null },
  words: string,
  now: Instant,
): Promise<void> {
  if (adviserId) await tell(tx, actor.communityId, [adviserId], { about: "duty", aboutId: adviserId, words }, now);
}
