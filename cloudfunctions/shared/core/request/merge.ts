import { randomUUID } from "node:crypto";
import type { Actor } from "../actor";
import { refuse } from "../refusal";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { actorOf, asParty, hold, move } from "./move";
import { insertVoice } from "./store/voices";
import { hearIn, mergedUnder, voicesIn } from "./store/voices";
import { tellVoices } from "./tell";
import { stopAll } from "./timing";
import { caseTransitions } from "./transitions";
import { isHandler } from "./viewer";
import { startAnew } from "./verdict";
import { heading } from "./words";

const running = caseTransitions.find((way) => way.event === "join")!.from;

/**
 * The same thing once: everyone heard in one case is heard in another from now on, with all that was merged into it before.
 * Refuses merge_into_itself, case_moved_on when either is not running.
 */
export async function merge(
  tx: Tx,
  actor: Actor,
  input: { caseId: string; intoId: string },
  now: Instant,
): Promise<void> {
  const { caseId, intoId } = input;
  if (caseId === intoId) refuse("merge_into_itself");
  // Two who merge each into the other at once take the locks in the same order.
  const [first, second] = [caseId, intoId].sort();
  const helds = new Map([[first!, await hold(tx, actor, first!)]]);
  helds.set(second!, await hold(tx, actor, second!));
  const [held, into] = [helds.get(caseId)!, helds.get(intoId)!];
  const by = asParty(held, "desk");
  asParty(into, "desk");
  if (!running.includes(into.line.state)) refuse("case_moved_on");
  const changes = { merged_into_id: intoId };
  const way = {
    event: "merge",
    by,
    actorId: actorOf(held, by),
    words: `并入：${heading(into.line)}`,
    changes,
  } as const;
  const line = await move(tx, held.line, way, now);
  await stopAll(tx, line, now);
  await tellVoices(tx, line, `您的诉求和邻居报的是同一件事，并在一起办：${heading(into.line)}`, now);
  await hearIn(tx, line.communityId, await mergedUnder(tx, line.communityId, caseId), intoId);
}

/** Takes a case out again, with everyone who had come to it. */
export async function split(
  tx: Tx,
  actor: Actor,
  input: { caseId: string; words: string },
  now: Instant,
): Promise<void> {
  const held = await hold(tx, actor, input.caseId);
  const by = asParty(held, "desk");
  const changes = { merged_into_id: null };
  const line = await move(
    tx,
    held.line,
    { event: "split", by, actorId: actorOf(held, by), words: input.words, changes },
    now,
  );
  await hearIn(tx, line.communityId, await mergedUnder(tx, line.communityId, line.caseId), line.caseId);
  await startAnew(tx, line, now);
  await tellVoices(tx, line, `您的诉求单独办理：${input.words}`, now);
}

/** 附议: one more voice in a public case. Refuses already_joined, own_case for those who handle it, not_found for one that is not public. */
export async function join(
  tx: Tx,
  actor: Actor,
  input: { caseId: string; words: string; isAnonymous: boolean },
  now: Instant,
): Promise<void> {
  const held = await hold(tx, actor, input.caseId);
  const { line } = held;
  if (held.voice) refuse("already_joined");
  if (!line.isPublic) refuse("not_found");
  if (isHandler(line, held.viewer)) refuse("own_case", "这件事由您办理，不用附议。");
  const { communityId, memberId } = actor;
  const actorId = input.isAnonymous ? null : memberId;
  await move(tx, line, { event: "join", by: "voice", actorId, words: input.words }, now);
  const gone = (await voicesIn(tx, communityId, line.caseId)).find((one) => one.memberId === memberId);
  if (gone) refuse("already_joined", "您撤回过这件诉求，请联系社区。");
  await insertVoice(
    tx,
    {
      ...{ communityId, voiceId: randomUUID(), caseId: line.caseId, memberId, isMasked: input.isAnonymous },
      ...{ isFirst: false, words: input.words },
      ...{ callerName: null, callerPhone: null, behalfName: null, behalfConsent: null },
    },
    now,
  );
}
