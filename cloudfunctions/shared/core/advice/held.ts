import type { Actor } from "../actor";
import { holds } from "../actor";
import { refuse } from "../refusal";
import { move } from "../request/move";
import { lockCase } from "../request/store/cases";
import { askVoices } from "../request/work";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { lockSlot } from "./store/slots";

/**
 * An hour has been held: the adviser, or the desk for them, says what was advised, and whoever came is asked whether it is solved. Refuses
 * talk_not_yet before it has begun, own_case to the visitor, case_moved_on once somebody else has taken it up, not_found.
 */
export async function tellHeld(
  tx: Tx,
  actor: Actor,
  { slotId, words }: { slotId: string; words: string },
  now: Instant,
): Promise<void> {
  const { communityId, memberId } = actor;
  const slot = await lockSlot(tx, communityId, slotId);
  const isAdviser = slot?.adviserId === memberId;
  if (!slot?.caseId || !(isAdviser || isDesk(actor))) refuse("not_found");
  if (slot.bookedById === memberId) refuse("own_case");
  if (slot.startsAt > now) refuse("talk_not_yet");
  const raised = await lockCase(tx, communityId, slot.caseId);
  const by = isAdviser ? "called" : "desk";
  const changes = { answered_at: now };
  const line = await move(tx, raised, { event: "advise", by, actorId: memberId, words, changes }, now);
  await askVoices(tx, line, now);
}

export const isDesk = (actor: Actor) => holds(actor, "dispatcher") || holds(actor, "communityManager");
