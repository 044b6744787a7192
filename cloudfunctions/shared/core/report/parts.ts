import type { ReportPart } from "@contract/request/report";
import { type Actor, holds } from "../actor";
import { refuse } from "../refusal";
import type { CaseLine } from "../request/store/cases";
import { voicesIn } from "../request/store/voices";
import { isOwnVoice, partiesOf, viewerOf } from "../request/viewer";
import type { Tx } from "../transaction";
import { firstVoice } from "./store/voices";

/**
 * As what someone acts on a case's report. Whoever made it, masked or not, and whoever has a voice in what it was merged into, judges
 * nothing about it.
 */
export async function reportParts(tx: Tx, actor: Actor, line: CaseLine): Promise<ReportPart[]> {
  const { communityId } = actor;
  const viewer = await viewerOf(tx, actor);
  const first = await firstVoice(tx, communityId, line.caseId);
  if (isOwnVoice(first, viewer)) return ["reporter"];
  const voices = await voicesIn(tx, communityId, first.heardInId);
  const hasVoice = voices.some((one) => isOwnVoice(one, viewer));
  const parties = partiesOf(line, viewer, hasVoice, false);
  const parts: ReportPart[] = [];
  if (parties.includes("gridWorker") || parties.includes("desk")) parts.push("judge");
  // However far the case itself has climbed: the report is the street's to decide.
  if (!hasVoice && holds(actor, "streetManager")) parts.push("street");
  return parts;
}

/** Refuses not_found to whoever has nothing to do with it, forbidden to one with another part. */
export function asReportPart(parts: readonly ReportPart[], part: ReportPart): ReportPart {
  if (parts.length === 0) refuse("not_found");
  return parts.includes(part) ? part : refuse("forbidden");
}
