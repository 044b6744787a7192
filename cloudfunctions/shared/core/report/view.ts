import type { Report, ReportLine as ReportLineView } from "@contract/request/report";
import { type Actor, areasOf, holds } from "../actor";
import { refuse } from "../refusal";
import { findCase } from "../request/store/cases";
import type { Tx } from "../transaction";
import { reportParts } from "./parts";
import { rewardOf } from "./store/awards";
import { earlierHere, findReport, type ReportLine } from "./store/reports";
import { reportAllows } from "./transitions";

function earlier({ caseId, words, place, reportedAt }: ReportLine) {
  return { caseId, words, place, reportedAt: reportedAt.toISOString() };
}

/** A case's report as its reporter or a judge may see it; null for a case that is none. Refuses not_found to everyone else. */
export async function viewReport(tx: Tx, actor: Actor, caseId: string): Promise<Report | null> {
  const { communityId } = actor;
  const line = await findReport(tx, communityId, caseId);
  const raised = await findCase(tx, communityId, caseId);
  const parts = await reportParts(tx, actor, raised);
  if (parts.length === 0 && !raised.isPublic) refuse("not_found");
  if (!line || parts.length === 0) return null;
  const isMine = parts.includes("reporter");
  const reward = isMine ? await rewardOf(tx, line, actor.memberId) : null;
  const flagged = !isMine && line.flaggedId ? await findReport(tx, communityId, line.flaggedId) : undefined;
  return {
    caseId,
    state: line.state,
    reportedAt: line.reportedAt.toISOString(),
    isMine,
    reason: line.reason,
    words: line.judgedWords,
    appealWords: line.appealWords ?? "",
    rewardPoints: reward?.amount ?? null,
    payAt: reward && !reward.paidAt ? reward.payAt.toISOString() : null,
    flagged: flagged ? earlier(flagged) : null,
    earlier: isMine ? [] : (await earlierHere(tx, line)).map(earlier),
    allowedActions: reportAllows(line.state, parts),
  };
}

export function reportLine(line: ReportLine): ReportLineView {
  return { ...earlier(line), kind: line.kind, state: line.state, isFlagged: line.flaggedId !== null };
}

/** The areas whose reports someone judges: a grid worker's grids, the desk's community. */
export function judgedAreas(actor: Actor): string[] {
  const isDesk = holds(actor, "dispatcher") || holds(actor, "communityManager") || holds(actor, "streetManager");
  return isDesk ? [actor.communityId] : areasOf(actor, "gridWorker");
}
