import type { Actor } from "../actor";
import { refuse } from "../refusal";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { climb, inviteNearest } from "./invite";
import { asPart, type Held, hold, move } from "./move";
import { dropPromises, findPromise, markKept, promisesOf } from "./store/promises";
import { tellRoom } from "./tell";

/**
 * What was promised has been done, says the one it was promised to, or the mediator; the community where the mediator has left. The last
 * one closes it. Refuses own_promise.
 */
export async function keep(
  tx: Tx,
  actor: Actor,
  input: { mediationId: string; promiseId: string },
  now: Instant,
): Promise<void> {
  const held = await hold(tx, actor, input.mediationId);
  const by = asWitness(held);
  const { communityId, mediationId } = held.line;
  const promise = await findPromise(tx, communityId, input.promiseId);
  if (promise?.mediationId !== mediationId) refuse("not_found");
  if (promise.keptAt) refuse("mediation_moved_on");
  if (promise.by === by) refuse("own_promise");
  const left = (await promisesOf(tx, communityId, mediationId)).filter((one) => !one.keptAt).length - 1;
  const to = left === 0 ? "closed" : "agreed";
  const line = await move(tx, held.line, { event: "keep", by, actorId: actor.memberId, to, outcome: "agreed" }, now);
  await markKept(tx, communityId, promise.promiseId, now);
  const words = left === 0 ? "谈好的事都做到了，这件调解办结。" : "有一件谈好的事做到了。";
  await tellRoom(tx, line, words, now, actor.memberId);
}

/** It has come to nothing here: the next rung has it, or it ends. */
export async function fail(tx: Tx, actor: Actor, mediationId: string, now: Instant): Promise<void> {
  const held = await hold(tx, actor, mediationId);
  const by = asWitness(held);
  const line = await climb(tx, held.line, { event: "fail", by, actorId: actor.memberId }, now);
  if (line.state === "asked") await inviteNearest(tx, line, now);
}

/** Either party may leave at any time: nobody is made to talk. */
export async function withdraw(tx: Tx, actor: Actor, mediationId: string, now: Instant): Promise<void> {
  const held = await hold(tx, actor, mediationId);
  const by = asPart(held, "asker", "other");
  const outcome = by === "other" && !held.line.otherConsentedAt ? "declined" : "withdrawn";
  const way = { event: "withdraw", by, actorId: actor.memberId, outcome } as const;
  const line = await move(tx, held.line, way, now);
  await dropPromises(tx, line.communityId, mediationId, now);
  await tellRoom(
    tx,
    { ...line, mediatorId: line.mediatorId ?? held.line.invitedId },
    "这件调解停下来了。",
    now,
    actor.memberId,
  );
}

/** Who may say how it went. The community asks after it only where no mediator is left to. */
function asWitness(held: Held) {
  const by = asPart(held, "asker", "other", "mediator", "community") as "asker" | "other" | "mediator" | "community";
  if (by === "community" && held.line.mediatorId) refuse("forbidden", "做到没有，请由双方或调解员来说。");
  return by;
}
