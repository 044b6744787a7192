import type { Actor } from "../actor";
import { findHolder } from "../duty/store/holders";
import { refuse } from "../refusal";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { arrivalMs } from "./clocks";
import { actorOf, asParty, hold, move } from "./move";
import { findWhistle, insertWhistle, markArrived } from "./store/whistles";
import { tellHolder } from "./tell";
import { startClock, stopClock } from "./timing";
import { heading } from "./words";

interface Calling {
  caseId: string;
  /** Made by the caller, so that a retry whistles once. */
  whistleId: string;
  holderId: string;
  words: string;
}

/** 责任哨: calls a department to the spot, with its own clock: half an hour when urgent, a day otherwise. */
export async function whistle(tx: Tx, actor: Actor, input: Calling, now: Instant): Promise<void> {
  const held = await hold(tx, actor, input.caseId);
  const by = asParty(held, "desk", "upper");
  const holder = await findHolder(tx, input.holderId);
  // A grid is there already; whoever is called comes from elsewhere.
  if (!holder || holder.kind === "grid" || !held.line.gridLineage.includes(holder.areaId))
    refuse("not_found", "这个部门管不到这个地方，请另选一个。");
  if (await findWhistle(tx, actor.communityId, input.whistleId)) refuse("request_reused");
  const { whistleId, holderId, words } = input;
  const details = { holderName: holder.name };
  const line = await move(tx, held.line, { event: "whistle", by, actorId: actorOf(held, by), words, details }, now);
  const { communityId, caseId } = line;
  await insertWhistle(tx, { communityId, whistleId, caseId, holderId, words, calledById: actor.memberId }, now);
  await startClock(tx, line, "arrive", { lengthMs: arrivalMs(line.isUrgent), subjectId: whistleId }, now);
  await tellHolder(tx, line, holderId, `责任哨：请到现场，${heading(line)}。${words}`, now);
}

/** The department has come. Coming again changes nothing. */
export async function arrive(tx: Tx, actor: Actor, whistleId: string, now: Instant): Promise<string> {
  const called = (await findWhistle(tx, actor.communityId, whistleId)) ?? refuse("not_found");
  const held = await hold(tx, actor, called.caseId);
  const by = asParty(held, "called");
  if (!held.viewer.holderIds.has(called.holderId)) refuse("forbidden");
  if (called.arrivedAt) return called.caseId;
  const details = { holderName: called.holderName };
  const line = await move(tx, held.line, { event: "arrive", by, actorId: actorOf(held, by), words: "", details }, now);
  await markArrived(tx, actor.communityId, whistleId, actor.memberId, now);
  await stopClock(tx, line, "arrive", now, whistleId);
  return called.caseId;
}
