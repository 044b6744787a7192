import type { CaseParty } from "@contract/request";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { higher } from "./levels";
import { actorOf, type Held, move } from "./move";
import { type CaseLine, updateCase } from "./store/cases";
import { type ClockRow, findClock, keepDue, putClock } from "./store/clocks";

/** What a case becomes by taking in another: no lower, no later and no less urgent than that one was, and no more to be rejected. */
export async function takeOver(tx: Tx, from: CaseLine, into: Held, by: CaseParty, now: Instant): Promise<void> {
  const { line } = into;
  const actorId = actorOf(into, by);
  const level = higher(line.level, from.level);
  await updateCase(tx, line, {
    rounds: Math.max(line.rounds, from.rounds),
    // Without an assignment of its own it stands as given as often as the other.
    assignment_no: line.assignmentNo || from.assignmentNo,
    hearing_asked_by: line.hearingAskedBy ?? from.hearingAskedBy,
  });
  if (level !== line.level) {
    const words = "并入的诉求已到这一级";
    await move(tx, line, { event: "climb", by, actorId, words, details: { level }, changes: { level } }, now);
  }
  if (from.isUrgent && !line.isUrgent) {
    const changes = { is_urgent: true };
    await move(tx, line, { event: "urge", by, actorId, words: "并入的诉求是紧急的", changes }, now);
  }
  await takeClock(tx, from, line, now);
}

/** The handling clock with less time left counts for both, with all it has done already. */
async function takeClock(tx: Tx, from: CaseLine, into: CaseLine, now: Instant): Promise<void> {
  const [theirs, own] = [
    await findClock(tx, from.communityId, from.caseId, "handle"),
    await findClock(tx, into.communityId, into.caseId, "handle"),
  ];
  if (!theirs?.runSince || theirs.stoppedAt) return;
  if (own && !own.stoppedAt && leftMs(own, now) <= leftMs(theirs, now)) return;
  await putClock(tx, { ...theirs, caseId: into.caseId, subjectId: into.caseId });
  await keepDue(tx, into);
}

function leftMs({ runSince, dueAt, lengthMs, spentMs }: ClockRow, now: Instant): number {
  return runSince ? dueAt.getTime() - now.getTime() : lengthMs - spentMs;
}
