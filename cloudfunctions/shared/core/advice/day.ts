import type { Actor } from "../actor";
import { findCase } from "../request/store/cases";
import { tableAllows } from "../request/transitions";
import { daysAfter, type Instant } from "../time";
import type { Tx } from "../transaction";
import { isDesk } from "./held";
import { type Slot, slotOfCase, slotsOn } from "./store/slots";

/** A day's hours with who comes and what about: all of them to the desk, their own to an adviser. */
export async function dayOfAdvice(tx: Tx, actor: Actor, day: string, now: Instant) {
  const seesAll = isDesk(actor);
  const from = new Date(`${day}T00:00:00+08:00`);
  const slots = await slotsOn(tx, actor.communityId, from, daysAfter(from, 1), seesAll ? null : actor.memberId);
  return slots.map((slot) => ({
    ...facts(slot),
    ...{ visitorName: slot.visitorName, words: slot.words ?? "" },
    ...{ caseId: seesAll ? slot.caseId : null, mayWithdraw: seesAll && slot.startsAt > now },
    mayTell:
      slot.startsAt <= now && slot.caseState !== null && tableAllows(slot.caseState, ["called"]).includes("advise"),
  }));
}

/** The hour ahead a case was booked with; null to anyone but whoever has it and the desk. Refuses not_found. */
export async function bookedWith(tx: Tx, actor: Actor, caseId: string, now: Instant) {
  await findCase(tx, actor.communityId, caseId);
  const slot = await slotOfCase(tx, actor.communityId, caseId);
  if (!slot || slot.startsAt <= now) return null;
  return slot.bookedById === actor.memberId || isDesk(actor) ? slotView(slot, actor) : null;
}

/** An hour as the one who looks at it may know it. */
export function slotView(slot: Slot, actor: Actor) {
  return { ...facts(slot), myCaseId: slot.bookedById === actor.memberId ? slot.caseId : null };
}

function facts({ slotId, trade, adviserName, startsAt, endsAt, place, caseId }: Slot) {
  return {
    ...{ slotId, trade, adviserName, place, isFree: caseId === null },
    ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
  };
}
