import { randomUUID } from "node:crypto";
import type { Actor } from "../actor";
import { refuse } from "../refusal";
import { dayOf, daysAfter, type Instant } from "../time";
import type { Tx } from "../transaction";
import { asPart, hold, move } from "./move";
import { dropDraft, papersOf, putDraft } from "./store/papers";
import { dropPromises, insertPromises, promisesOf, setReminder } from "./store/promises";
import { insertSession, putMinute, sessionsOf } from "./store/sessions";
import { tellRoom } from "./tell";
import { firstReminder, restAt } from "./terms";
import { yesOf } from "./yes";

/** Sets when and where to talk, within the month of this rung; without a time, they have just talked. Refuses starts_in_past. */
export async function setSession(
  tx: Tx,
  actor: Actor,
  input: { mediationId: string; startsAt?: string; place: string },
  now: Instant,
): Promise<void> {
  const held = await hold(tx, actor, input.mediationId);
  const by = asPart(held, "mediator");
  const startsAt = input.startsAt ? new Date(input.startsAt) : now;
  if (startsAt < now) refuse("starts_in_past");
  const isTooLate = input.startsAt !== undefined && startsAt > held.line.monthEndsAt;
  if (isTooLate) refuse("invalid_input", "这一级最多谈一个月，请约在那之前。");
  const line = await move(tx, held.line, { event: "meet", by, actorId: actor.memberId }, now);
  await insertSession(tx, line.communityId, line.mediationId, {
    startsAt,
    place: input.place,
    ledById: actor.memberId,
  });
  if (startsAt > now) await tellRoom(tx, line, "调解约好了时间和地点，请打开看看。", now, actor.memberId);
}

/**
 * Writes what was said at a session one led; again puts it right. Refuses talk_not_yet before it has begun, not_found, forbidden for
 * another's.
 */
export async function keepMinute(
  tx: Tx,
  actor: Actor,
  input: { mediationId: string; sessionNo: number; minute: string },
  now: Instant,
): Promise<void> {
  const held = await hold(tx, actor, input.mediationId);
  const by = asPart(held, "mediator");
  const sessions = await sessionsOf(tx, held.line.communityId, held.line.mediationId);
  const session = sessions.find((one) => one.sessionNo === input.sessionNo) ?? refuse("not_found");
  if (session.ledById !== actor.memberId) refuse("forbidden", "那一次不是您谈的，记录由当时的调解员来写。");
  if (session.startsAt > now) refuse("talk_not_yet");
  const line = await move(tx, held.line, { event: "minute", by, actorId: actor.memberId }, now);
  await putMinute(tx, line.communityId, line.mediationId, input, now);
}

/** What is promised for later than this nobody would be reminded of in good time. */
const MOST_DAYS_AHEAD = 730;

export interface Draft {
  mediationId: string;
  isOral: boolean;
  words: string;
  promises: { by: "asker" | "other"; words: string; dueOn: string }[];
}

/** Writes down what was agreed, oral or written, for both to say yes to. Refuses no_minute before any talk is minuted, deadline_past. */
export async function draft(tx: Tx, actor: Actor, input: Draft, now: Instant): Promise<void> {
  const held = await hold(tx, actor, input.mediationId);
  const by = asPart(held, "mediator");
  const { communityId, mediationId } = held.line;
  const line = await move(tx, held.line, { event: "draft", by, actorId: actor.memberId }, now);
  if (!(await sessionsOf(tx, communityId, mediationId)).some((one) => one.minute !== null)) refuse("no_minute");
  if (input.promises.some((one) => one.dueOn < dayOf(now))) refuse("deadline_past");
  const latest = dayOf(daysAfter(now, MOST_DAYS_AHEAD));
  if (input.promises.some((one) => one.dueOn > latest)) refuse("invalid_input", "期限最晚写到两年以内。");
  await dropPromises(tx, communityId, mediationId, now);
  await putDraft(tx, communityId, mediationId, input);
  const promises = input.promises.map((one) => ({
    ...one,
    promiseId: randomUUID(),
    mediationId,
    reminded: 0,
    nextAt: null,
  }));
  await insertPromises(tx, communityId, promises);
  await tellRoom(tx, line, "谈好的内容写下来了，请看看是不是这样。", now, actor.memberId);
}

/**
 * Yes, this draft is what we agreed. With the second yes reminders of what was promised begin; where nothing was promised it is done.
 * Refuses mediation_moved_on for a draft that has been written anew.
 */
export async function sign(
  tx: Tx,
  actor: Actor,
  input: { mediationId: string; draftNo: number; forOther: boolean },
  now: Instant,
): Promise<void> {
  const held = await hold(tx, actor, input.mediationId);
  const { communityId, mediationId, askerSignedAt, otherSignedAt } = held.line;
  const { by, side, isBoth } = yesOf(held, input.forOther, { asker: askerSignedAt, other: otherSignedAt });
  const { draftNo } = await papersOf(tx, communityId, mediationId);
  if (draftNo !== input.draftNo) refuse("mediation_moved_on", "写下的内容改过了，请看了新的再确认。");
  const promises = isBoth ? await promisesOf(tx, communityId, mediationId) : [];
  const to = !isBoth ? "drafted" : promises.length > 0 ? "agreed" : "closed";
  const last = promises.at(-1);
  const changes = {
    ...(side === "asker" ? { asker_signed_at: now } : { other_signed_at: now }),
    ...(last && { next_at: restAt(last.dueOn) }),
  };
  const way = { event: "sign", by, actorId: actor.memberId, to, outcome: "agreed", changes } as const;
  const line = await move(tx, held.line, way, now);
  for (const { promiseId, dueOn } of promises) {
    const { number, at } = firstReminder(dueOn, 0, now);
    await setReminder(tx, communityId, promiseId, number, at);
  }
  if (isBoth) await tellRoom(tx, line, "双方都确认了，谈好的事就这么办。", now, actor.memberId);
}

/** That is not what we agreed: back to talking. */
export async function redo(tx: Tx, actor: Actor, mediationId: string, now: Instant): Promise<void> {
  const held = await hold(tx, actor, mediationId);
  const by = asPart(held, "asker", "other", "mediator");
  const changes = { asker_signed_at: null, other_signed_at: null };
  const line = await move(tx, held.line, { event: "redo", by, actorId: actor.memberId, changes }, now);
  await dropPromises(tx, line.communityId, mediationId, now);
  await dropDraft(tx, line.communityId, mediationId);
  await tellRoom(tx, line, "写下的内容还要再谈谈。", now, actor.memberId);
}
