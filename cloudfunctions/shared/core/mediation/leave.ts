import type { Actor } from "../actor";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { pass } from "./seat";
import { endOffer } from "./store/mediators";
import { openOf } from "./store/mediations";
import { forgetMatters } from "./store/papers";
import { withdraw } from "./talk";

/**
 * Takes a member who leaves out of mediation: as a party what is open ends, as a mediator it is handed on, and what they wrote of their
 * quarrels goes. What was agreed stays the other party's to read. Source: PIPL art. 47.
 */
export async function leaveMediations(tx: Tx, actor: Actor, now: Instant): Promise<void> {
  const { communityId, memberId } = actor;
  await endOffer(tx, communityId, memberId, now);
  for (const { mediationId, isParty } of await openOf(tx, communityId, memberId)) {
    await (isParty ? withdraw(tx, actor, mediationId, now) : pass(tx, actor, mediationId, now));
  }
  await forgetMatters(tx, communityId, memberId);
}
