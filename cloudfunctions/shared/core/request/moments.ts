import type { CaseParty } from "@contract/request";
import type { CaseMoment } from "@contract/request/case";
import type { z } from "zod";
import { minuteOf } from "../time";
import type { Tx } from "../transaction";
import { caseHistory } from "./store/events";
import type { Viewer } from "./viewer";
import { withoutNumbers } from "./words";

type Moment = z.input<typeof CaseMoment>;

interface Reader {
  viewer: Viewer;
  parties: readonly CaseParty[];
  /** Whether the case is the viewer's own to begin with. */
  isAuthor: boolean;
}

/** Whether someone reads what was written as it was written, phone numbers and all. */
export function readsNumbers(parties: readonly CaseParty[]): boolean {
  return parties.includes("desk") || parties.includes("handler");
}

/**
 * The timeline. A resident's name is in it for themselves alone; whoever acts for an office stands with their name. That somebody has left
 * is in nobody's, and why a mask should be opened is for those above and for who said it.
 */
export async function moments(
  tx: Tx,
  { viewer, parties, isAuthor }: Reader,
  caseId: string,
  photos: Map<number, string[]>,
): Promise<Moment[]> {
  const { communityId, memberId } = viewer.actor;
  const history = (await caseHistory(tx, communityId, caseId)).filter(({ event }) => event !== "forget");
  return history.map(({ eventNo, event, at, by, state, actorId, name, words, details }) => {
    const isOwn = actorId === memberId || (isAuthor && event === "submit");
    const isAboutMask = event === "askUnmask" || event === "unmask" || event === "refuseUnmask";
    const isKept = isAboutMask && !isOwn && !parties.includes("upper");
    return {
      event,
      at: (by === "voice" && actorId === null ? minuteOf(at) : at).toISOString(),
      by,
      name: by !== "voice" || actorId === memberId ? (name ?? "") : (details.recordedBy ?? ""),
      words: isKept ? "" : isOwn || readsNumbers(parties) ? words : withoutNumbers(words),
      state,
      level: (details.level as Moment["level"]) ?? null,
      holderName: details.holderName ?? null,
      rejectReason: (details.rejectReason as Moment["rejectReason"]) ?? null,
      pauseReason: (details.pauseReason as Moment["pauseReason"]) ?? null,
      pausedUntil: details.pausedUntil ?? null,
      photoUrls: eventNo === 1 ? [] : (photos.get(eventNo) ?? []),
    };
  });
}
