import type { Actor } from "../actor";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { withdraw } from "./end";
import { pass } from "./seat";
import { deleteOffer } from "./store/mediators";
import { openOf } from "./store/lists";
import { forgetUntold, leaveAgreed } from "./store/mediations";
import { forgetMinutes } from "./store/oral";
import { forgetPapers } from "./store/papers";

/**
 * Takes a member who leaves out of mediation: as a party what is open ends, as a mediator it is handed on; what they wrote of their
 * quarrels goes, and their name and door, and where nothing was agreed the minutes and the draft. What was agreed goes on without them
 * and stays the other party's to read.
 * Source: PIPL art. 47.
 */
export async function leaveMediations(tx: Tx, actor: Actor, now: Instant): Promise<void> {
  const { communityId, memberId } = actor;
  await deleteOffer(tx, communityId, memberId);
  await forgetUntold(tx, communityId, memberId);
  for (const { mediationId, isParty } of await openOf(tx, communityId, memberId)) {
    await (isParty ? withdraw(tx, actor, mediationId, now) : pass(tx, actor, mediationId, now));
  }
  await leaveAgreed(tx, communityId, memberId, now);
  await forgetPapers(tx, communityId, memberId);
  await forgetMinutes(tx, communityId, memberId);
}
