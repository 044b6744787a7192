import type { CaseEvent } from "@contract/request";
import type { Actor } from "../actor";
import { findMember } from "../member/store/members";
import { tell } from "../notice/store/notices";
import { refuse } from "../refusal";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { actorOf, asParty, hold, move } from "./move";
import { type CaseLine, lockCase } from "./store/cases";
import { insertCaseEvent } from "./store/events";
import {
  askUnmask as ask,
  findVoice,
  maskedAuthorOf,
  refuseUnmask as takeOffList,
  unmaskAskedBy,
  unmaskVoice,
} from "./store/masks";
import { voicesIn } from "./store/voices";
import { isCalledTo } from "./store/whistles";
import { isOwnVoice, partiesOf, viewerOf } from "./viewer";
import { heading } from "./words";

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
  const { caseId } = await askingFor(tx, actor, voiceId);
  const revealed = (await unmaskVoice(tx, communityId, voiceId, memberId, told, now)) ?? refuse("not_masked");
  await record(tx, actor, { caseId, event: "unmask", words: "" }, now);
  return (await findMember(tx, communityId, revealed))?.name ?? refuse("not_found");
}

/** The other office does not agree; who asked is told why. Refuses as `unmask` does. */
export async function refuseUnmask(
  tx: Tx,
  actor: Actor,
  { voiceId, words }: { voiceId: string; words: string },
  now: Instant,
): Promise<void> {
  const { communityId } = actor;
  const { caseId, askedById } = await askingFor(tx, actor, voiceId);
  if (!(await takeOffList(tx, communityId, voiceId))) refuse("not_masked");
  const line = await record(tx, actor, { caseId, event: "refuseUnmask", words }, now);
  const said = `审计没有同意查明匿名人，理由：${words}（${heading(line)}）`;
  await tell(tx, communityId, [askedById], { about: "case", aboutId: caseId, words: said }, now);
}

/** What waits for the other office's word, by one who may give it. */
async function askingFor(tx: Tx, actor: Actor, voiceId: string): Promise<{ caseId: string; askedById: string }> {
  const { communityId, memberId } = actor;
  const askedById = (await unmaskAskedBy(tx, communityId, voiceId)) ?? refuse("not_masked");
  if (askedById === memberId) refuse("same_person");
  const { caseId, heardInId } = (await findVoice(tx, communityId, voiceId)) ?? refuse("not_masked");
  for (const id of [...new Set([caseId, heardInId])].sort()) await requireApart(tx, actor, id);
  return { caseId, askedById };
}

async function record(
  tx: Tx,
  { communityId, memberId }: Actor,
  { caseId, event, words }: { caseId: string; event: CaseEvent; words: string },
  now: Instant,
): Promise<CaseLine> {
  const line = await lockCase(tx, communityId, caseId);
  const stays = { from: line.state, to: line.state };
  await insertCaseEvent(tx, { communityId, caseId, event, ...stays, by: "upper", actorId: memberId, words }, now);
  return line;
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
