import type { Actor } from "../actor";
import { findMember } from "../member/store/members";
import { refuse } from "../refusal";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { actorOf, asParty, hold, move } from "./move";
import { lockCase } from "./store/cases";
import { insertCaseEvent } from "./store/events";
import { askUnmask as ask, findVoice, unmaskVoice, unmasksAsked } from "./store/masks";

/** One office asks who is behind the first voice of an anonymous case. Refuses not_masked. */
export async function askUnmask(
  tx: Tx,
  actor: Actor,
  input: { caseId: string; reason: string },
  now: Instant,
): Promise<void> {
  const held = await hold(tx, actor, input.caseId);
  const by = asParty(held, "upper");
  const voice = held.voices.find((one) => one.isMasked && one.isFirst) ?? refuse("not_masked");
  if (!(await ask(tx, voice, actor.memberId, input.reason, now))) refuse("not_masked");
  await move(tx, held.line, { event: "askUnmask", by, actorId: actorOf(held, by), words: input.reason }, now);
}

/** Askings of this community that wait for the other office. */
export function waitingUnmasks(tx: Tx, actor: Actor) {
  return unmasksAsked(tx, actor.communityId);
}

/** The other office agrees and learns who it is; the person is told in the same moment. Refuses not_masked, same_person. */
export async function unmask(tx: Tx, actor: Actor, voiceId: string, now: Instant): Promise<string> {
  const { communityId, memberId } = actor;
  const asking = (await unmasksAsked(tx, communityId)).find((one) => one.voiceId === voiceId) ?? refuse("not_masked");
  if (asking.askedById === memberId) refuse("same_person");
  const words = "您的匿名诉求，经两个部门同意并写明原因，已向办理部门公开您的身份。有疑问请联系社区。";
  const revealed = (await unmaskVoice(tx, communityId, voiceId, memberId, words, now)) ?? refuse("not_masked");
  const voice = (await findVoice(tx, communityId, voiceId))!;
  const line = await lockCase(tx, communityId, voice.heardInId);
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
