import type { CaseClock, CaseState } from "@contract/request";
import type { Actor } from "../actor";
import { refuse } from "../refusal";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { actorOf, asParty, type Held, hold, move } from "./move";
import { type CaseLine, lockCase } from "./store/cases";
import { clocksOf } from "./store/clocks";
import { hearIn, heardIn, lastMerge, lockMerges, mergedUnder, waitAnew } from "./store/merges";
import { whistlesOf } from "./store/whistles";
import { takeOver } from "./takeOver";
import { tellHolder, tellVoices } from "./tell";
import { runOn, stopAll } from "./timing";
import { caseTransitions } from "./transitions";
import { heading } from "./words";

const running = caseTransitions.find((way) => way.event === "join")!.from;
const atWork: readonly CaseState[] = ["assigned", "contested", "verified", "handling"];

/**
 * The same thing once: everyone heard in one case is heard in another from now on, with all that was merged into it before, and that one
 * takes over the higher level, the rounds, the urgency and the earlier end.
 * Refuses merge_into_itself, merge_into_private when strangers would read what is private, case_moved_on when either is not running.
 */
export async function merge(
  tx: Tx,
  actor: Actor,
  input: { caseId: string; intoId: string },
  now: Instant,
): Promise<void> {
  const { caseId, intoId } = input;
  if (caseId === intoId) refuse("merge_into_itself");
  const [held, into] = await holdBoth(tx, actor, caseId, intoId);
  const by = asParty(held, "desk");
  asParty(into, "desk");
  if (!running.includes(into.line.state)) refuse("case_moved_on");
  if (bringsOthers(held, into) && !isForOthers(into.line)) refuse("merge_into_private");
  await takeOver(tx, held.line, into, by, now);
  const changes = { merged_into_id: intoId };
  // Neighbours who read the one may not be among those who may read the other.
  const named = into.line.isPublic ? `：${heading(into.line)}` : "";
  const words = named ? `并入${named}` : "并入另一件诉求";
  const line = await move(tx, held.line, { event: "merge", by, actorId: actorOf(held, by), words, changes }, now);
  await stopAll(tx, line, now);
  await tellVoices(tx, line, `您的诉求和另一件是同一件事，并在一起办${named}`, now);
  await hearIn(tx, line.communityId, await mergedUnder(tx, line.communityId, caseId), intoId);
}

/** Takes a case out again, with everyone who had come to it: it goes on where it stood, and asks its own voices about itself. */
export async function split(
  tx: Tx,
  actor: Actor,
  input: { caseId: string; words: string },
  now: Instant,
): Promise<void> {
  const { communityId } = actor;
  await lockMerges(tx, communityId);
  for (const id of [...new Set([input.caseId, await heardIn(tx, communityId, input.caseId)])].sort()) {
    await lockCase(tx, communityId, id);
  }
  const held = await hold(tx, actor, input.caseId);
  const by = asParty(held, "desk");
  const was = (await lastMerge(tx, communityId, input.caseId)) ?? refuse("case_moved_on");
  const changes = { merged_into_id: null };
  const way = { event: "split", by, actorId: actorOf(held, by), words: input.words, to: was.from, changes } as const;
  const line = await move(tx, held.line, way, now);
  const tree = await mergedUnder(tx, communityId, line.caseId);
  await hearIn(tx, communityId, tree, line.caseId);
  if ((await waitAnew(tx, communityId, tree, was.at)) === 0) {
    refuse("case_moved_on", "提这件诉求的居民都已经撤回，不用再分开。");
  }
  await letRunOn(tx, line, now);
  await tellVoices(tx, line, `您的诉求单独办理：${input.words}`, now);
  if (line.holderId && atWork.includes(line.state)) {
    await tellHolder(tx, line, line.holderId, `您办的一件诉求重新单独办理：${heading(line)}`, now);
  }
}

async function holdBoth(tx: Tx, actor: Actor, caseId: string, intoId: string): Promise<[Held, Held]> {
  await lockMerges(tx, actor.communityId);
  // In the order in which whoever locks several takes them.
  const [first, second] = [caseId, intoId].sort();
  const helds = new Map([[first!, await hold(tx, actor, first!)]]);
  helds.set(second!, await hold(tx, actor, second!));
  return [helds.get(caseId)!, helds.get(intoId)!];
}

/** Whether somebody would come to read the other case who could not before. Who is masked may be anybody; a caller reads nothing. */
function bringsOthers(held: Held, into: Held): boolean {
  const there = new Set(into.voices.map((voice) => voice.memberId));
  return (
    held.line.isPublic ||
    held.voices.some((voice) => voice.isMasked || (voice.memberId !== null && !there.has(voice.memberId)))
  );
}

/** Whether neighbours may read a case, or whoever raised it has agreed that they may and nobody has said no. */
function isForOthers({ isPublic, state, asksPublic }: CaseLine): boolean {
  return isPublic || (state === "submitted" && asksPublic);
}

/** Clocks that were stopped by the merge run on with what they had used. */
async function letRunOn(tx: Tx, line: CaseLine, now: Instant): Promise<void> {
  const whistles = await whistlesOf(tx, line.communityId, line.caseId);
  const isOpen: Record<CaseClock, (subjectId: string) => boolean> = {
    contact: () => line.contactedAt === null,
    handle: () => true,
    ruling: () => line.state === "contested",
    arrive: (subjectId) => whistles.some((one) => one.whistleId === subjectId && one.arrivedAt === null),
    verdict: () => false,
    appeal: () => false,
  };
  for (const row of await clocksOf(tx, line.communityId, line.caseId)) {
    if (row.stoppedAt && isOpen[row.clock](row.subjectId)) await runOn(tx, row, now);
  }
}
