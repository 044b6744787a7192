import type { Actor } from "../actor";
import { findArea } from "../area/store/areas";
import { findPlace } from "../area/store/places";
import { findMember, lockMember } from "../member/store/members";
import { refuse } from "../refusal";
import { hold as holdCase } from "../request/move";
import { ownVoices } from "../request/store/ownLists";
import { tellVoices } from "../request/tell";
import { withdraw as withdrawCase } from "../request/verdict";
import { viewerOf } from "../request/viewer";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { inviteNearest } from "./invite";
import { insertMediationEvent } from "./store/events";
import { countOpenAsked } from "./store/lists";
import { findMediation, insertMediation } from "./store/mediations";
import { neighbourNamed } from "./store/neutral";
import { insertPapers } from "./store/papers";
import { insertProposal, proposalFor } from "./store/proposals";
import { monthAfter } from "./terms";

/** Open ones someone may have asked for: nobody is to be called to the table without end. */
const MOST_OPEN = 3;

export interface Asking {
  mediationId: string;
  matter: string;
  other: { name: string; buildingId: string; room: string };
  caseId?: string;
}

/**
 * Asks for mediation with a neighbour, who is told once a mediator has stepped in. Whether that neighbour is in the app is not answered.
 * With a request it takes the request's place, when the desk has proposed it.
 * Refuses mediation_with_self, mediations_open, not_proposed, not_found for a building elsewhere.
 */
export async function ask(tx: Tx, actor: Actor, input: Asking, now: Instant): Promise<void> {
  const { communityId, memberId: askerId } = actor;
  const { mediationId, matter, other } = input;
  await lockMember(tx, communityId, askerId);
  if ((await countOpenAsked(tx, communityId, askerId)) >= MOST_OPEN) refuse("mediations_open");
  const place =
    (await findPlace(tx, communityId, other.buildingId)) ?? refuse("not_found", "没有找到这栋楼，请重新选。");
  const otherId = await neighbourNamed(tx, communityId, other);
  if (otherId === askerId) refuse("mediation_with_self");
  const caseId = input.caseId ? await turnCase(tx, actor, input.caseId, now) : null;
  const buildingId = (await findMember(tx, communityId, askerId))?.buildingId ?? other.buildingId;
  const { gridId } = (await findPlace(tx, communityId, buildingId)) ?? place;
  const monthEndsAt = monthAfter(now);
  const made = { communityId, mediationId, buildingId, gridId, askerId, otherId, caseId, monthEndsAt };
  if (!(await insertMediation(tx, made, now))) refuse("request_reused");
  const building = await findArea(tx, other.buildingId);
  const otherAddress = `${building!.name}${other.room}`;
  await insertPapers(tx, communityId, mediationId, { matter, otherAddress, other });
  await insertMediationEvent(
    tx,
    {
      ...{ communityId, mediationId, event: "ask", from: null, to: "asked", rung: "neighbours" },
      ...{ by: "asker", actorId: askerId },
    },
    now,
  );
  await inviteNearest(tx, await findMediation(tx, communityId, mediationId), now);
}

/**
 * The words stay with the case as any withdrawal's, and say nothing of where it went: neighbours may see them. The case to keep with the
 * mediation; none where the request was anonymous.
 */
async function turnCase(tx: Tx, actor: Actor, caseId: string, now: Instant): Promise<string | null> {
  const { isProposed } = await proposalFor(tx, actor.communityId, caseId, actor.memberId);
  if (!isProposed) refuse("not_proposed");
  const { voice } = await holdCase(tx, actor, caseId);
  await withdrawCase(tx, actor, { caseId, words: "改用别的办法解决" }, now);
  // Whose an anonymous request was is not to be read off the mediation it became.
  return voice?.isMasked ? null : caseId;
}

/** Whether mediation was proposed for a request of one's own. Refuses not_found for another's. */
export async function proposed(tx: Tx, actor: Actor, caseId: string) {
  const proposal = await proposalFor(tx, actor.communityId, caseId, actor.memberId);
  if (proposal.mediationId) return proposal;
  const viewer = await viewerOf(tx, actor);
  const own = await ownVoices(tx, actor.communityId, actor.memberId, [...viewer.maskedIds], [caseId]);
  return own.size > 0 ? proposal : refuse("not_found");
}

/** The desk proposes mediation to whoever raised a dispute. Refuses case_moved_on for another kind or one that is over. */
export async function propose(tx: Tx, actor: Actor, caseId: string, now: Instant): Promise<void> {
  const { line, parties } = await holdCase(tx, actor, caseId);
  if (!parties.includes("desk")) refuse("forbidden");
  if (line.kind !== "dispute") refuse("case_moved_on", "只有邻里纠纷可以转调解，请先把类别改对。");
  if (["closed", "merged"].includes(line.state)) refuse("case_moved_on");
  await insertProposal(tx, { communityId: line.communityId, caseId, proposedById: actor.memberId }, now);
  await tellVoices(tx, line, "社区建议用另一种办法一起解决，愿不愿意由您定，请打开看看。", now);
}
