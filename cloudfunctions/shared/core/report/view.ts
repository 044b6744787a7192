import type { Report, ReportLine as ReportLineView } from "@contract/request/report";
import { type Actor, areasOf, holds } from "../actor";
import { refuse } from "../refusal";
import { findCase } from "../request/store/cases";
import { withoutNumbers } from "../request/words";
import type { Tx } from "../transaction";
import { reportParts } from "./parts";
import { rewardOf } from "./store/awards";
import { earlierHere, findReport, type ReportLine } from "./store/reports";
import { reportAllows } from "./transitions";

function told({ caseId, words, place, reportedAt }: ReportLine) {
  const [shownWords, shownPlace] = [withoutNumbers(words), withoutNumbers(place)];
  return { caseId, words: shownWords, place: shownPlace, reportedAt: reportedAt.toISOString() };
}

/** An earlier report for whoever judges; only that there was one where its case is not theirs to read. */
async function earlier(tx: Tx, actor: Actor, line: ReportLine) {
  const raised = await findCase(tx, actor.communityId, line.caseId);
  const isOpen = raised.isPublic || (await reportParts(tx, actor, raised)).length > 0;
  const mayBeSame = line.state !== "invalid" && line.state !== "upheld";
  return { ...told(line), ...(!isOpen && { words: "", place: "" }), isOpen, mayBeSame };
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
  const beside = async (id: string | null) => {
    const other = !isMine && id ? await findReport(tx, communityId, id) : undefined;
    return other ? earlier(tx, actor, other) : null;
  };
  const around = [];
  if (!isMine) for (const one of await earlierHere(tx, line)) around.push(await earlier(tx, actor, one));
  const shown = isMine ? (words: string) => words : withoutNumbers;
  return {
    caseId,
    state: line.state,
    reportedAt: line.reportedAt.toISOString(),
    isMine,
    reason: line.reason,
    words: shown(line.judgedWords),
    appealWords: shown(line.appealWords ?? ""),
    rewardPoints: reward?.amount ?? null,
    payAt: reward && !reward.paidAt ? reward.payAt.toISOString() : null,
    flagged: await beside(line.flaggedId),
    earlier: around,
    sameAs: await beside(line.sameAsId),
    allowedActions: reportAllows(line.state, parts).filter((event) => event !== "appeal" || !line.appealedAt),
  };
}

export function reportLine(line: ReportLine): ReportLineView {
  return { ...told(line), kind: line.kind, state: line.state, isFlagged: line.flaggedId !== null };
}

/** The areas whose reports someone judges: a grid worker's grids, the desk's community. */
export function judgedAreas(actor: Actor): string[] {
  const isDesk = holds(actor, "dispatcher") || holds(actor, "communityManager") || holds(actor, "streetManager");
  return isDesk ? [actor.communityId] : areasOf(actor, "gridWorker");
}
