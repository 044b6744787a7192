import type { Actor } from "../actor";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { withdraw } from "./end";
import { pass } from "./seat";
import { deleteOffer } from "./store/mediators";
import { openOf } from "./store/lists";
import { findMediation, forgetUntold, leaveAgreed } from "./store/mediations";
import { forgetMinutes } from "./store/oral";
import { forgetPapers } from "./store/papers";
import { tellCommunity, tellParties, tellRoom } from "./tell";

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
  for (const { mediationId, isParty } of await leaveAgreed(tx, communityId, memberId, now)) {
    const line = await findMediation(tx, communityId, mediationId);
    if (isParty) await tellRoom(tx, line, "有一方离开了社区。谈好的事还作数，没做到也可以说。", now);
    else {
      await tellParties(tx, line, "调解员离开了社区。谈好的事还作数，做到没有由社区来问。", now);
      await tellCommunity(tx, line, "有一件谈好的事没有调解员了，到日子请问问双方做到没有。", now);
    }
  }
  await forgetPapers(tx, communityId, memberId);
  await forgetMinutes(tx, communityId, memberId);
}
