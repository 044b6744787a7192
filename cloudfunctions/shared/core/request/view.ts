import type { Case, CaseState, CaseSummary } from "@contract/request";
import type { z } from "zod";
import type { CaseMoment } from "@contract/request/case";
import { type Actor, areasOf } from "../actor";
import { refuse } from "../refusal";
import type { Storage } from "../storage";
import type { Tx } from "../transaction";
import { caseHistory, type CaseLine, findCase } from "./store/cases";
import { photoReferences } from "./store/photos";
import { allowedCaseActions, type CaseParty } from "./transitions";

export function caseSummary(line: CaseLine, viewer: Actor): CaseSummary {
  const state = line.state as CaseState;
  return {
    caseId: line.caseId,
    state,
    words: line.words,
    place: line.place,
    gridName: line.gridName,
    submittedAt: line.submittedAt.toISOString(),
    allowedActions: allowedCaseActions(state, partiesOf(line, viewer)),
  };
}

/** Where a case stands after a write; its pictures are left to a read, for their addresses are asked of the storage. */
export async function viewSummary(tx: Tx, viewer: Actor, caseId: string): Promise<CaseSummary> {
  return caseSummary(await findCase(tx, viewer.communityId, caseId), viewer);
}

/** One case in full, to its reporter and to the grid worker of the place. Refuses not_found to others. */
export async function viewCase(
  tx: Tx,
  viewer: Actor,
  caseId: string,
  storage: () => Promise<Storage>,
): Promise<z.input<typeof Case>> {
  const line = await findCase(tx, viewer.communityId, caseId);
  if (partiesOf(line, viewer).length === 0) refuse("not_found");
  const references = await photoReferences(tx, viewer.communityId, caseId);
  const history = await caseHistory(tx, viewer.communityId, caseId);
  return {
    ...caseSummary(line, viewer),
    photoUrls: references.length > 0 ? await (await storage()).urls(references) : [],
    history: history.map(({ event, at, by, words }) => ({
      event: event as z.input<typeof CaseMoment>["event"],
      at: at.toISOString(),
      by: by as CaseParty,
      words,
    })),
  };
}

function partiesOf(line: CaseLine, viewer: Actor): CaseParty[] {
  const parties: CaseParty[] = [];
  if (line.reporterId === viewer.memberId) parties.push("resident");
  if (areasOf(viewer, "gridWorker").some((areaId) => line.gridLineage.includes(areaId))) parties.push("gridWorker");
  return parties;
}
