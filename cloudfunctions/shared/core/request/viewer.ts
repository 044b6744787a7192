import type { CaseParty } from "@contract/request";
import { type Actor, areasOf, holds } from "../actor";
import { holdersOfPerson } from "../duty/store/holders";
import type { Tx } from "../transaction";
import { isAtLeast, levelOf } from "./levels";
import type { CaseLine } from "./store/cases";
import { type Voice, voicesBehind } from "./store/voices";

/** Who looks at cases, with what they hold beside their roles. */
export interface Viewer {
  actor: Actor;
  /** Departments they act for. */
  holderIds: ReadonlySet<string>;
  /** Masked voices that are their own. */
  maskedIds: ReadonlySet<string>;
}

export async function viewerOf(tx: Tx, actor: Actor): Promise<Viewer> {
  // Whoever belongs to a department is one side of its cases, whatever role they act in just now.
  const holderIds = await holdersOfPerson(tx, actor.personId);
  const maskedIds = await voicesBehind(tx, actor.communityId, actor.memberId);
  return { actor, holderIds: new Set(holderIds), maskedIds: new Set(maskedIds) };
}

export function isOwnVoice(voice: Pick<Voice, "voiceId" | "memberId">, viewer: Viewer): boolean {
  return voice.memberId === viewer.actor.memberId || viewer.maskedIds.has(voice.voiceId);
}

/** The viewer's own words in a case, the one asked for first; more than one when requests of theirs were merged. */
export function ownAmong(voices: Voice[], viewer: Viewer): Voice[] {
  const own = voices.filter((one) => one.state !== "withdrawn" && isOwnVoice(one, viewer));
  return [...own.filter((one) => one.state === "asked"), ...own.filter((one) => one.state !== "asked")];
}

/** Whether the viewer is one of those the case was given to. */
export function isHandler(line: CaseLine, { actor, holderIds }: Viewer): boolean {
  if (!line.holderId) return false;
  if (line.holderKind === "grid") return areasOf(actor, "gridWorker").includes(line.holderAreaId!);
  return holderIds.has(line.holderId);
}

/** As what the viewer may act on a case. Whoever asks for it neither handles nor judges it, and is never both sides. */
export function partiesOf(line: CaseLine, viewer: Viewer, hasVoice: boolean, isCalled: boolean): CaseParty[] {
  if (hasVoice) return ["voice"];
  const { actor } = viewer;
  const parties: CaseParty[] = [];
  if (areasOf(actor, "gridWorker").some((areaId) => line.gridLineage.includes(areaId))) parties.push("gridWorker");
  if (isHandler(line, viewer)) parties.push("handler");
  if (isCalled) parties.push("called");
  if (holds(actor, "dispatcher") || holds(actor, "communityManager")) parties.push("desk");
  const level = levelOf(actor);
  if (level && isAtLeast(level, line.level)) parties.push("upper");
  return parties;
}
