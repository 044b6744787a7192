import type { Actor } from "../actor";
import { findMember } from "../member/store/members";
import { refuse } from "../refusal";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { actorOf, asParty, hold, move } from "./move";
import { lockCase } from "./store/cases";
import { insertCaseEvent } from "./store/events";
import { askUnmask as ask, findVoice, maskedAuthorOf, unmaskAskedBy, unmaskVoice } from "./store/masks";
import { voicesIn } from "./store/voices";
import { isCalledTo } from "./store/whistles";
import { isOwnVoice, partiesOf, viewerOf } from "./viewer";

/** One office, the community's, asks who raised an anonymous case, at whatever level it is. Refuses not_masked. */
export async function askUnmask(
  tx: Tx,
  actor: Actor,
  input: { caseId: string; reason: string },
  now: Instant,
): Promise<void> {
  const held = await hold(tx, actor, input.caseId);
  const by = asParty(held, "upper", "desk");
  const voice = (await maskedAuthorOf(tx, actor.communityId, input.caseId)) ?? refuse("not_masked");
  if (!(await ask(tx, voice, actor.memberId, input.reason, now))) refuse("not_masked");
  await move(tx, held.line, { event: "askUnmask", by, actorId: actorOf(held, by), words: input.reason }, now);
}

const told =
  "您的匿名诉求，经社区写明原因申请、审计人员同意，您的姓名已给这位审计人员看过；办理的人和社区在系统里仍看不到。有疑问请联系社区。";

/**
 * The other office agrees and alone learns who it is; the person is told in the same moment. Handlers never see it (systems.md).
 * Refuses not_masked, same_person, forbidden to one who works on the case or asks in it.
 */
export async function unmask(tx: Tx, actor: Actor, voiceId: string, now: Instant): Promise<string> {
  const { communityId, memberId } = actor;
  const askedById = (await unmaskAskedBy(tx, communityId, voiceId)) ?? refuse("not_masked");
  if (askedById === memberId) refuse("same_person");
  const voice = (await findVoice(tx, communityId, voiceId)) ?? refuse("not_masked");
  for (const caseId of [...new Set([voice.caseId, voice.heardInId])].sort()) await requireApart(tx, actor, caseId);
  const revealed = (await unmaskVoice(tx, communityId, voiceId, memberId, told, now)) ?? refuse("not_masked");
  const line = await lockCase(tx, communityId, voice.caseId);
  await insertCaseEvent(
    tx,
    {
      ...{ communityId, caseId: line.caseId, event: "unmask", from: line.state, to: line.state },
      ...{ by: "upper", actorId: memberId, words: "" },
    },
    now,
  );
  return (await findMember(tx, communityId, revealed))?.name ?? refuse("not_found");
}

/** Whoever works on a case, or asks in it, is not the other office. */
async function requireApart(tx: Tx, actor: Actor, caseId: string): Promise<void> {
  const line = await lockCase(tx, actor.communityId, caseId);
  const viewer = await viewerOf(tx, actor);
  const isVoice = (await voicesIn(tx, actor.communityId, caseId)).some((voice) => isOwnVoice(voice, viewer));
  const parties = partiesOf(line, viewer, isVoice, await isCalledTo(tx, line, [...viewer.holderIds]));
  if (parties.some((party) => party !== "upper")) {
    refuse("forbidden", "您参与办理或提出了这件诉求，不能由您同意查明，请换一位审计人员。");
  }
}
