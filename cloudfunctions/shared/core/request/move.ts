import type { CaseEvent, CaseOutcome, CaseParty, CaseState } from "@contract/request";
import { type Actor } from "../actor";
import { refuse } from "../refusal";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { levelOf } from "./levels";
import { type CaseChanges, type CaseLine, lockCase, updateCase } from "./store/cases";
import { type CaseDetails, insertCaseEvent } from "./store/events";
import { type Voice, voicesIn } from "./store/voices";
import { isCalledTo } from "./store/whistles";
import { nextCaseState } from "./transitions";
import { ownAmong, partiesOf, type Viewer, viewerOf } from "./viewer";

/** A case under its lock, with the one who acts on it. */
export interface Held {
  line: CaseLine;
  viewer: Viewer;
  parties: CaseParty[];
  voices: Voice[];
  /** The viewer's own word, when they are one of those who ask. */
  voice: Voice | null;
  /** All of their words, when requests of theirs were merged: they speak for each. */
  own: Voice[];
}

/** Locks a case for someone. Refuses not_found to one who has nothing to do with it. */
export async function hold(tx: Tx, actor: Actor, caseId: string): Promise<Held> {
  const line = await lockCase(tx, actor.communityId, caseId);
  const viewer = await viewerOf(tx, actor);
  const voices = await voicesIn(tx, actor.communityId, caseId);
  const own = ownAmong(voices, viewer);
  const voice = own[0] ?? null;
  const isCalled = await isCalledTo(tx, line, [...viewer.holderIds]);
  const parties = partiesOf(line, viewer, voice !== null, isCalled);
  if (parties.length === 0 && !line.isPublic && !levelOf(actor)) refuse("not_found");
  return { line, viewer, parties, voices, voice, own };
}

export interface CaseMove {
  event: CaseEvent;
  by: CaseParty;
  /** None for the clock. */
  actorId: string | null;
  words: string;
  to?: CaseState;
  outcome?: CaseOutcome;
  details?: CaseDetails;
  changes?: CaseChanges;
}

/** Moves a locked case along its table and writes its history. Refuses case_moved_on, forbidden. */
export async function move(
  tx: Tx,
  line: CaseLine,
  way: CaseMove,
  now: Instant,
): Promise<CaseLine & { eventNo: number }> {
  const { event, by, actorId, words, details } = way;
  const state = nextCaseState(line.state, event, by, way.to);
  const closing: CaseChanges =
    state === "closed" && line.state !== "closed"
      ? { outcome: way.outcome ?? refuse("internal"), closed_at: now }
      : line.state === "closed" && state !== "closed"
        ? { outcome: null, closed_at: null }
        : {};
  const changes = { ...(state !== line.state && { state }), ...closing, ...way.changes };
  await updateCase(tx, line, changes);
  const { communityId, caseId } = line;
  const eventNo = await insertCaseEvent(
    tx,
    { communityId, caseId, event, from: line.state, to: state, by, actorId, words, details },
    now,
  );
  return { ...line, ...moved(changes), state, eventNo };
}

/** What later steps of the same call look at. */
function moved(changes: CaseChanges): Partial<CaseLine> {
  return {
    ...(changes.level && { level: changes.level }),
    ...(changes.kind && { kind: changes.kind }),
    ...(changes.is_urgent !== undefined && { isUrgent: changes.is_urgent }),
    ...(changes.is_public !== undefined && { isPublic: changes.is_public }),
    ...(changes.holder_id !== undefined && { holderId: changes.holder_id }),
    ...(changes.rounds !== undefined && { rounds: changes.rounds }),
  };
}

/** As which of the parties the table allows the holder acts. Refuses forbidden when none of them may. */
export function asParty({ parties }: Held, ...may: CaseParty[]): CaseParty {
  return may.find((party) => parties.includes(party)) ?? refuse("forbidden");
}

/** The name under which an act is kept: none for a voice that is masked. */
export function actorOf({ viewer, own }: Held, by: CaseParty): string | null {
  return by === "voice" && own.some((one) => one.isMasked) ? null : viewer.actor.memberId;
}
