import type { CaseEvent, CaseState } from "@contract/request";
import { type Actor, requireOver } from "../actor";
import { refuse } from "../refusal";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { insertCaseEvent, lockCase, updateCase } from "./store/cases";
import { type CaseParty, nextCaseState } from "./transitions";

/** The grid worker of the place answers. Refuses forbidden over another grid, case_moved_on. */
export async function answer(
  tx: Tx,
  actor: Actor,
  input: { caseId: string; words: string },
  now: Instant,
): Promise<void> {
  await moveCase(tx, actor, input.caseId, "answer", "gridWorker", input.words, now);
}

/** The resident says it is solved; nobody else can. Refuses case_moved_on. */
export async function close(tx: Tx, actor: Actor, caseId: string, now: Instant): Promise<void> {
  await moveCase(tx, actor, caseId, "close", "resident", "", now);
}

/** The resident says it is not solved, and why. Refuses case_moved_on. */
export async function sendBack(
  tx: Tx,
  actor: Actor,
  input: { caseId: string; words: string },
  now: Instant,
): Promise<void> {
  await moveCase(tx, actor, input.caseId, "sendBack", "resident", input.words, now);
}

async function moveCase(
  tx: Tx,
  actor: Actor,
  caseId: string,
  event: CaseEvent,
  by: CaseParty,
  words: string,
  now: Instant,
) {
  const line = await lockCase(tx, actor.communityId, caseId);
  if (by === "gridWorker") requireOver(actor, "gridWorker", line.gridLineage);
  else if (line.reporterId !== actor.memberId) refuse("not_found");
  const from = line.state as CaseState;
  const to = nextCaseState(from, event, by);
  await updateCase(tx, line, to, now);
  const { communityId, memberId: actorId } = actor;
  await insertCaseEvent(tx, { communityId, caseId, event, from, to, by, actorId, words }, now);
}
