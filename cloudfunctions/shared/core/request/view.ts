import type { Case, CaseParty, CaseSummary } from "@contract/request";
import type { CaseMoment } from "@contract/request/case";
import type { z } from "zod";
import { type Actor, holds } from "../actor";
import { refuse } from "../refusal";
import type { Storage } from "../storage";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { allowedActions } from "./allowed";
import { wishesOpen } from "./callers";
import { mayHear } from "./hearing";
import { fixesOf } from "./store/assignments";
import { type CaseLine, findCase } from "./store/cases";
import { clocksOf } from "./store/clocks";
import { caseHistory } from "./store/events";
import { mergedInto, ownVoices } from "./store/lists";
import { photosOf } from "./store/photos";
import { everHadVoice, type Voice, voicesIn } from "./store/voices";
import { calledTo, whistlesOf } from "./store/whistles";
import { isHandler, ownAmong, partiesOf, type Viewer, viewerOf } from "./viewer";

/** Cases as a viewer may see them, a page at once. */
export async function summaries(tx: Tx, actor: Actor, lines: CaseLine[], now: Instant): Promise<CaseSummary[]> {
  const viewer = await viewerOf(tx, actor);
  const caseIds = lines.map((line) => line.caseId);
  const own = await ownVoices(tx, actor.communityId, actor.memberId, [...viewer.maskedIds], caseIds);
  const called = await calledTo(tx, actor.communityId, [...viewer.holderIds], caseIds);
  return lines.map((line) => {
    const voice = own.get(line.caseId) ?? null;
    return summary(line, viewer, voice, partiesOf(line, viewer, voice !== null, called.has(line.caseId)), now);
  });
}

/** Where a case stands after a write; its pictures are left to a read, for their addresses are asked of the storage. */
export async function viewSummary(tx: Tx, actor: Actor, caseId: string, now: Instant): Promise<CaseSummary> {
  return (await summaries(tx, actor, [await findCase(tx, actor.communityId, caseId)], now))[0]!;
}

function summary(
  line: CaseLine,
  viewer: Viewer,
  voice: Pick<Voice, "state"> | null,
  parties: CaseParty[],
  now: Instant,
): CaseSummary {
  const mayJoin = line.isPublic && !voice && holds(viewer.actor, "resident") && !isHandler(line, viewer);
  return {
    caseId: line.caseId,
    kind: line.kind,
    state: line.state,
    outcome: line.outcome,
    words: line.words,
    place: line.place,
    gridName: line.gridName,
    level: line.level,
    isUrgent: line.isUrgent,
    isComplex: line.isComplex,
    isPublic: line.isPublic,
    isAnonymous: line.isAnonymous,
    submittedAt: line.submittedAt.toISOString(),
    dueAt: line.dueAt?.toISOString() ?? null,
    isPaused: line.isPaused,
    holderName: line.holderName,
    voices: line.voices,
    myVoice: voice?.state ?? null,
    // Asking for a name is the community's alone, though a street may look on.
    allowedActions: allowedActions(line, parties, voice, { mayJoin, mayHear: mayHear(line, viewer, parties) }, now).filter(
      (event) => event !== "askUnmask" || holds(viewer.actor, "communityManager"),
    ),
  };
}

/** One case in full, to whoever may see it. Refuses not_found to others. */
export async function viewCase(
  tx: Tx,
  actor: Actor,
  caseId: string,
  storage: () => Promise<Storage>,
  now: Instant,
): Promise<z.input<typeof Case>> {
  const { communityId } = actor;
  const line = await findCase(tx, communityId, caseId);
  const viewer = await viewerOf(tx, actor);
  const voices = await voicesIn(tx, communityId, caseId);
  const voice = ownAmong(voices, viewer)[0] ?? null;
  const wasMine = voice !== null || (await wasHeard(tx, viewer, caseId));
  const whistles = await whistlesOf(tx, communityId, caseId);
  const isCalled = whistles.some((one) => viewer.holderIds.has(one.holderId));
  const parties = partiesOf(line, viewer, voice !== null, isCalled);
  if (parties.length === 0 && !line.isPublic && !wasMine) refuse("not_found");
  const staff = parties.some((party) => party !== "voice");
  const clocks = await clocksOf(tx, communityId, caseId);
  const photos = await photoUrls(tx, communityId, caseId, storage);
  const first = voices.find((one) => one.isFirst && one.caseId === caseId);
  const maySeeCallers = parties.includes("desk") || parties.includes("handler");
  const mayRecord = parties.includes("desk") && !isHandler(line, viewer);
  return {
    ...summary(line, viewer, voice, parties, now),
    photoUrls: photos.get(1) ?? [],
    channel: line.channel,
    behalf:
      first?.behalfName && first.behalfConsent && (staff || first === voice)
        ? { name: first.behalfName, consent: first.behalfConsent }
        : null,
    fixes: await fixesOf(tx, communityId, caseId, line.assignmentNo),
    clocks: clocks
      .filter((clock) => clock.clock !== "arrive")
      .map((clock) => ({
        clock: clock.clock,
        dueAt: clock.dueAt.toISOString(),
        isPaused: !clock.stoppedAt && !clock.runSince,
        isOver: clock.stoppedAt !== null,
        isBreached: clock.breachedAt !== null || (!clock.stoppedAt && clock.runSince !== null && clock.dueAt < now),
      })),
    whistles: whistles.map((one) => ({
      whistleId: one.whistleId,
      holderName: one.holderName,
      words: one.words,
      calledAt: one.calledAt.toISOString(),
      dueAt: clocks.find((clock) => clock.subjectId === one.whistleId)!.dueAt.toISOString(),
      arrivedAt: one.arrivedAt?.toISOString() ?? null,
      isMine: viewer.holderIds.has(one.holderId),
    })),
    callers: maySeeCallers
      ? voices
          .filter((one) => one.callerName !== null)
          .map((one) => ({
            voiceId: one.voiceId,
            name: one.callerName!,
            phone: one.callerPhone ?? "",
            state: one.state,
            wishes: mayRecord ? wishesOpen(line, one, now) : [],
          }))
      : [],
    merged: parties.includes("desk") ? await mergedInto(tx, communityId, caseId) : [],
    mergedIntoId: line.mergedIntoId,
    history: await moments(tx, viewer, caseId, photos),
  };
}

/** A voice raised here may be heard elsewhere since, or taken back; the case stays theirs to read. */
function wasHeard(tx: Tx, viewer: Viewer, caseId: string): Promise<boolean> {
  const { communityId, memberId } = viewer.actor;
  return everHadVoice(tx, communityId, memberId, [...viewer.maskedIds], caseId);
}

async function photoUrls(tx: Tx, communityId: string, caseId: string, storage: () => Promise<Storage>) {
  const photos = await photosOf(tx, communityId, caseId);
  const byMoment = new Map<number, string[]>();
  if (photos.length === 0) return byMoment;
  const urls = await (await storage()).urls(photos.map((photo) => photo.reference));
  photos.forEach((photo, index) => {
    byMoment.set(photo.eventNo, [...(byMoment.get(photo.eventNo) ?? []), urls[index]!]);
  });
  return byMoment;
}

/** The timeline. A resident's name is in it for themselves alone; whoever acts for an office stands with their name. */
async function moments(
  tx: Tx,
  viewer: Viewer,
  caseId: string,
  photos: Map<number, string[]>,
): Promise<z.input<typeof CaseMoment>[]> {
  const history = await caseHistory(tx, viewer.actor.communityId, caseId);
  return history.map(({ eventNo, event, at, by, state, actorId, name, words, details }) => ({
    event,
    at: at.toISOString(),
    by,
    name: by !== "voice" || actorId === viewer.actor.memberId ? (name ?? "") : (details.recordedBy ?? ""),
    words,
    state,
    level: (details.level as z.input<typeof CaseMoment>["level"]) ?? null,
    holderName: details.holderName ?? null,
    rejectReason: (details.rejectReason as z.input<typeof CaseMoment>["rejectReason"]) ?? null,
    pauseReason: (details.pauseReason as z.input<typeof CaseMoment>["pauseReason"]) ?? null,
    pausedUntil: details.pausedUntil ?? null,
    photoUrls: eventNo === 1 ? [] : (photos.get(eventNo) ?? []),
  }));
}
