import type { Actor } from "../actor";
import { homeGridOf, findMember } from "../member/store/members";
import { refuse } from "../refusal";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { inviteNearest, unseated } from "./invite";
import { asPart, type Held, hold, move } from "./move";
import { endTry, setOffer, triesOf } from "./store/mediators";
import { neutralAmong } from "./store/neutral";
import { dropDraft } from "./store/papers";
import { dropPromises } from "./store/promises";
import { tellMembers, tellParties, tellRoom } from "./tell";
import { yesOf } from "./yes";

/** A neighbour offers to mediate, or no longer. Refuses not_found for one who does not live here. */
export async function offerToMediate(tx: Tx, actor: Actor, isOffered: boolean, now: Instant): Promise<void> {
  const { communityId, memberId } = actor;
  const member = await findMember(tx, communityId, memberId);
  const gridId = await homeGridOf(tx, communityId, memberId);
  if (!member?.buildingId || !gridId) refuse("not_found", "请先登记您住哪栋楼，再来做调解员。");
  await setOffer(tx, { communityId, memberId, buildingId: member.buildingId, gridId }, isOffered ? null : now, now);
}

/** The one invited steps in; now the other party is told, and both are asked whether they agree to it. Refuses not_impartial. */
export async function stepIn(tx: Tx, actor: Actor, mediationId: string, now: Instant): Promise<void> {
  const held = await hold(tx, actor, mediationId);
  const by = asPart(held, "mediator");
  // They may have become kin, or moved in with a party, since they were invited.
  const isNeutral = (await neutralAmong(tx, held.line, [actor.memberId])).length > 0;
  if (!isNeutral) refuse("not_impartial", "这件事和您家离得太近，请交给下一位。");
  const changes = {
    ...{ mediator_id: actor.memberId, invited_id: null, invite_ends_at: null },
    ...{ next_at: held.line.monthEndsAt, other_told_at: held.line.otherToldAt ?? now },
  };
  const line = await move(tx, held.line, { event: "stepIn", by, actorId: actor.memberId, changes }, now);
  await endTry(tx, line, actor.memberId, "steppedIn");
  await tellMembers(tx, line, [line.askerId], "有调解员愿意帮忙，请看看是哪一位，同意就开始。", now);
  await tellMembers(
    tx,
    line,
    [line.otherId],
    "有邻居想请人一起谈一件事，已有调解员。参不参加由您定，请打开看看。",
    now,
  );
}

/** Not I, or not for these two, or no longer: the next nearest is invited. A draft nobody has agreed to goes. */
export async function pass(tx: Tx, actor: Actor, mediationId: string, now: Instant): Promise<void> {
  const held = await hold(tx, actor, mediationId);
  const by = asPart(held, "mediator");
  const line = await move(
    tx,
    held.line,
    { event: "pass", by, actorId: actor.memberId, changes: { ...unseated, next_at: held.line.monthEndsAt } },
    now,
  );
  await endTry(tx, line, actor.memberId, "passed");
  if (held.line.state === "drafted") {
    await dropPromises(tx, line.communityId, mediationId, now);
    await dropDraft(tx, line.communityId, mediationId);
  }
  if (held.line.state !== "asked") await tellParties(tx, line, "调解员不便继续，换一位，找到就告诉您。", now);
  await inviteNearest(tx, line, now);
}

/** Another mediator than this one, please: once for each party. Refuses refused_before, mediation_moved_on for one who no longer mediates. */
export async function refuseMediator(
  tx: Tx,
  actor: Actor,
  { mediationId, mediatorNo }: { mediationId: string; mediatorNo: number },
  now: Instant,
): Promise<void> {
  const held = await hold(tx, actor, mediationId);
  const by = asPart(held, "asker", "other") as "asker" | "other";
  beThe(held, mediatorNo);
  const { communityId, mediatorId, monthEndsAt } = held.line;
  const tries = await triesOf(tx, communityId, mediationId);
  if (tries.some((one) => one.refusedBy === by)) refuse("refused_before");
  const changes = { ...unseated, next_at: monthEndsAt };
  const line = await move(tx, held.line, { event: "refuse", by, actorId: actor.memberId, changes }, now);
  await endTry(tx, line, mediatorId!, "refused", by);
  await tellMembers(tx, line, [mediatorId], "这件调解换一位来做，谢谢您。", now);
  await tellParties(tx, line, "换一位调解员，找到就告诉您。", now);
  await inviteNearest(tx, line, now);
}

/** Yes to talking, with this mediator. It starts when both have said so; for one who is not in the app the mediator says it. */
export async function consent(
  tx: Tx,
  actor: Actor,
  input: { mediationId: string; mediatorNo: number; forOther: boolean },
  now: Instant,
): Promise<void> {
  const held = await hold(tx, actor, input.mediationId);
  const { askerConsentedAt, otherConsentedAt, startedAt } = held.line;
  const { by, side, isBoth } = yesOf(held, input.forOther, { asker: askerConsentedAt, other: otherConsentedAt });
  beThe(held, input.mediatorNo);
  const changes = {
    ...(side === "asker" ? { asker_consented_at: now } : { other_consented_at: now }),
    ...(isBoth && !startedAt && { started_at: now }),
  };
  const to = isBoth ? "talking" : "offered";
  const line = await move(tx, held.line, { event: "consent", by, actorId: actor.memberId, to, changes }, now);
  if (isBoth) await tellRoom(tx, line, "双方都同意调解，可以约时间谈了。", now);
}

/** The mediator a party was shown may have passed it on since. */
function beThe({ line }: Held, mediatorNo: number): void {
  if (line.mediatorNo !== mediatorNo) refuse("mediation_moved_on", "调解员换了一位，请看看是谁再说。");
}
