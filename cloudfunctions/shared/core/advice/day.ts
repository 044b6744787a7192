import { type Actor, holds } from "../actor";
import { daysAfter, type Instant } from "../time";
import type { Tx } from "../transaction";
import { type Slot, slotsOn } from "./store/slots";

/** A day's hours with who comes and what about: all of them to the desk, their own to an adviser. */
export async function dayOfAdvice(tx: Tx, actor: Actor, day: string, now: Instant) {
  const isDesk = holds(actor, "dispatcher") || holds(actor, "communityManager");
  const from = new Date(`${day}T00:00:00+08:00`);
  const slots = await slotsOn(tx, actor.communityId, from, daysAfter(from, 1), isDesk ? null : actor.memberId);
  return slots.map((slot) => ({
    ...facts(slot),
    ...{ visitorName: slot.visitorName, words: slot.words ?? "" },
    ...{ caseId: isDesk ? slot.caseId : null, mayWithdraw: isDesk && slot.startsAt > now },
  }));
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
