import { timingSafeEqual } from "node:crypto";
import type { Actor } from "../actor";
import { type Attempt, forgetAttempts } from "../attempt/store/attempts";
import { move } from "../order/move";
import { lockOrder } from "../order/store/orders";
import { codesOf, currentVisit, isAtAVisit, updateVisit } from "../order/store/visits";
import { lockMember } from "../member/store/members";
import { refuse } from "../refusal";
import { type Instant, wholeMinutesBetween } from "../time";
import type { Tx } from "../transaction";

export interface CodeInput {
  orderId: string;
  /** Six digits the resident reads out. */
  code: string;
}

/** Whose wrong codes count together: a volunteer's, over all orders. */
export function codeAttempt(actor: Actor): Attempt {
  return { communityId: actor.communityId, purpose: "visitCode", subjectId: actor.memberId };
}

/** The volunteer is at the door. Refuses wrong_code, order_moved_on; slot_taken while another visit is not checked out. */
export async function start(tx: Tx, actor: Actor, input: CodeInput, now: Instant): Promise<void> {
  const { order, visit } = await visitOf(tx, actor, input.orderId);
  await move(tx, order, { event: "start", by: "volunteer", actorId: actor.memberId }, now);
  const codes = await codesOf(tx, actor.communityId, visit.visitId);
  requireCode(input.code, codes.start);
  await lockMember(tx, actor.communityId, actor.memberId);
  if (await isAtAVisit(tx, actor.communityId, actor.memberId)) {
    refuse("slot_taken", "您还有一次服务没有签退，请先签退再签到。");
  }
  await updateVisit(tx, actor.communityId, visit.visitId, { startedAt: now });
  await forgetAttempts(tx, codeAttempt(actor));
}

/** The volunteer leaves: the served minutes are known. Refuses wrong_code, order_moved_on. */
export async function finish(tx: Tx, actor: Actor, input: CodeInput, now: Instant): Promise<void> {
  const { order, visit } = await visitOf(tx, actor, input.orderId);
  await move(tx, order, { event: "finish", by: "volunteer", actorId: actor.memberId, finishedAt: now }, now);
  const codes = await codesOf(tx, actor.communityId, visit.visitId);
  requireCode(input.code, codes.finish);
  const finishedAt = now < visit.startedAt! ? visit.startedAt! : now;
  const servedMinutes = wholeMinutesBetween(visit.startedAt!, finishedAt);
  await updateVisit(tx, actor.communityId, visit.visitId, { finishedAt, endedAt: finishedAt, servedMinutes });
  await forgetAttempts(tx, codeAttempt(actor));
}

async function visitOf(tx: Tx, actor: Actor, orderId: string) {
  const order = await lockOrder(tx, actor.communityId, orderId);
  const visit = await currentVisit(tx, order);
  if (visit.volunteerId !== actor.memberId) refuse("not_found");
  return { order, visit };
}

function requireCode(given: string, expected: string): void {
  if (!timingSafeEqual(Buffer.from(given), Buffer.from(expected))) refuse("wrong_code");
}
