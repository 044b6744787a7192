import type { AdviceTrade } from "@contract/request/advice";
import { randomUUID } from "node:crypto";
import type { Actor } from "../actor";
import { findMember } from "../member/store/members";
import { refuse } from "../refusal";
import { daysAfter, type Instant, minutesAfter } from "../time";
import type { Tx } from "../transaction";
import { goOnWithout } from "./still";
import { cancelBooking } from "./store/bookings";
import {
  insertSlots,
  lockAdviser,
  lockSlot,
  type NewSlot,
  overlapping,
  type Slot,
  slotsOfAdviser,
  withdrawSlot,
} from "./store/slots";
import { sayAt, tellAdviser, tellVisitor } from "./tell";

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

/**
 * Publishes an adviser's hours; how many were new. Refuses starts_in_past, advice_overlaps where the adviser sees somebody else in that
 * time, not_found for an adviser who is no member.
 */
export async function publish(tx: Tx, actor: Actor, input: Publishing, now: Instant): Promise<number> {
  if (new Date(input.startsAt) <= now) refuse("starts_in_past");
  if (input.adviserId && !(await findMember(tx, actor.communityId, input.adviserId))) refuse("not_found");
  const given = slotsFrom(actor, input);
  await lockAdviser(tx, given[0]!, now);
  const across = await overlapping(tx, actor.communityId, given);
  if (across) refuse("advice_overlaps", `${input.adviserName}在${sayAt(across)}已经有一个时段，请错开。`);
  return insertSlots(tx, given);
}

/**
 * The desk takes an hour back, with a reason whoever had it is told. What they asked stays a case of theirs. Refuses starts_in_past,
 * not_found.
 */
export async function withdrawHour(
  tx: Tx,
  actor: Actor,
  { slotId, reason }: { slotId: string; reason: string },
  now: Instant,
): Promise<void> {
  const slot = (await lockSlot(tx, actor.communityId, slotId)) ?? refuse("not_found");
  if (slot.startsAt <= now) refuse("starts_in_past", "时间已经过了，不用再取消。");
  await takeBack(tx, actor, slot, reason, now);
  await tellAdviser(tx, actor, slot, `您${sayAt(slot.startsAt)}的咨询时段取消了。`, now);
}

/** Takes back the hours ahead of an adviser who leaves the community, and tells whoever had one. */
export async function withdrawHoursOf(tx: Tx, actor: Actor, now: Instant): Promise<void> {
  for (const { slotId } of await slotsOfAdviser(tx, actor.communityId, actor.memberId, now)) {
    const slot = await lockSlot(tx, actor.communityId, slotId);
    if (slot) await takeBack(tx, actor, slot, "接待的人不再坐班", now);
  }
}

async function takeBack(tx: Tx, actor: Actor, slot: Slot, reason: string, now: Instant): Promise<void> {
  const { communityId } = actor;
  const { slotId, caseId, startsAt } = slot;
  await withdrawSlot(tx, communityId, slotId, now);
  if (!caseId || !(await cancelBooking(tx, communityId, caseId, now))) return;
  await goOnWithout(tx, { communityId, caseId }, now);
  const words = `您约的${sayAt(startsAt)}咨询取消了：${reason}。请另约一个时段，您写的事社区还在办。`;
  const toPassOn = `${sayAt(startsAt)}的咨询取消了，约的人没用小程序，请打电话告诉一声：${reason}`;
  await tellVisitor(tx, actor, slot, { words, toPassOn }, now);
}
