import type { Case, CaseParty, CaseSummary, FiveFixes } from "@contract/request";
import type { z } from "zod";
import { type Actor, holds } from "../actor";
import { refuse } from "../refusal";
import type { Storage } from "../storage";
import { type Instant, minuteOf } from "../time";
import type { Tx } from "../transaction";
import { allowedActions } from "./allowed";
import { wishesOpen } from "./callers";
import { dueOf } from "./clocks";
import { mayHear } from "./hearing";
import { levelOf } from "./levels";
import { moments, readsNumbers } from "./moments";
import { askersOf } from "./store/askers";
import { fixesOf } from "./store/assignments";
import { type CaseLine, findCase } from "./store/cases";
import { type ClockRow, clocksOf } from "./store/clocks";
import { mergedInto } from "./store/merges";
import { type OwnVoice, ownVoices } from "./store/ownLists";
import { photosOf } from "./store/photos";
import { everHadVoice, voicesIn } from "./store/voices";
import { calledTo, whistlesOf } from "./store/whistles";
import { isHandler, ownAmong, partiesOf, type Viewer, viewerOf } from "./viewer";
import { withoutNumbers } from "./words";

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
  voice: OwnVoice | null,
  parties: CaseParty[],
  now: Instant,
): CaseSummary {
  const shown = readsNumbers(parties) || voice?.isAuthor ? asWritten : withoutNumbers;
  const mayJoin = line.isPublic && !voice && holds(viewer.actor, "resident") && !isHandler(line, viewer);
  return {
    caseId: line.caseId,
    kind: line.kind,
    state: line.state,
    outcome: line.outcome,
    words: shown(line.words),
    place: shown(line.place),
    gridName: line.gridName,
    level: line.level,
    isUrgent: line.isUrgent,
    isComplex: line.isComplex,
    isPublic: line.isPublic,
    asksPublic: line.asksPublic && (voice?.isAuthor === true || mayPublish.some((party) => parties.includes(party))),
    isAnonymous: line.isAnonymous,
    submittedAt: shownAt(line, line.submittedAt),
    dueAt: line.dueAt && shownAt(line, line.dueAt),
    dueClock: line.dueClock,
    isPaused: line.isPaused,
    holderName: line.holderName,
    voices: line.voices,
    myVoice: voice?.state ?? null,
    isMine: voice?.isAuthor ?? false,
    // Asking for a name is the community's alone, though a street may look on.
    allowedActions: allowedActions(
      line,
      parties,
      voice,
      { mayJoin, mayHear: mayHear(line, viewer, parties) },
      now,
    ).filter((event) => event !== "askUnmask" || holds(viewer.actor, "communityManager")),
  };
}

/** Who says whether neighbours see a case: the desk that registers it, the grid worker who takes it. */
const mayPublish: readonly CaseParty[] = ["desk", "gridWorker"];

const asWritten = (words: string) => words;

/** Instants of an anonymous case are told to the minute: a log says to the millisecond who called when. */
function shownAt({ isAnonymous }: Pick<CaseLine, "isAnonymous">, at: Instant): string {
  return (isAnonymous ? minuteOf(at) : at).toISOString();
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
  const own = ownAmong(voices, viewer);
  const isAuthor = own.some((one) => one.isFirst && one.caseId === caseId);
  const voice = own[0] ? { state: own[0].state, isAuthor } : null;
  const wasMine = voice !== null || (await wasHeard(tx, viewer, caseId));
  const whistles = await whistlesOf(tx, communityId, caseId);
  const isCalled = whistles.some((one) => viewer.holderIds.has(one.holderId));
  const parties = partiesOf(line, viewer, voice !== null, isCalled);
  // A level goes on seeing what has climbed past it, though it is no more theirs to act on.
  if (parties.length === 0 && !line.isPublic && !wasMine && !levelOf(actor)) refuse("not_found");
  const staff = parties.some((party) => party !== "voice");
  const clocks = await clocksOf(tx, communityId, caseId);
  const photos = await photoUrls(tx, communityId, caseId, storage);
  const first = voices.find((one) => one.isFirst && one.caseId === caseId);
  const maySeeCallers = readsNumbers(parties);
  const shown = maySeeCallers ? asWritten : withoutNumbers;
  const fixes = await fixesOf(tx, communityId, caseId, line.assignmentNo);
  const mayRecord = parties.includes("desk") && !isHandler(line, viewer);
  return {
    ...summary(line, viewer, voice, parties, now),
    photoUrls: photos.get(1) ?? [],
    channel: line.channel,
    behalf:
      first?.behalfName && first.behalfConsent && (isAuthor || (staff && !first.isMasked))
        ? { name: first.behalfName, consent: first.behalfConsent }
        : null,
    fixes: fixes && { ...fixes, ...inWords(fixes, shown) },
    clocks: clocks
      .filter((clock) => clock.clock !== "arrive")
      .map((clock) => ({
        clock: clock.clock,
        dueAt: shownAt(line, dueAfterPause(clock)),
        isPaused: !clock.stoppedAt && !clock.runSince,
        isOver: clock.stoppedAt !== null,
        isBreached: clock.breachedAt !== null || (!clock.stoppedAt && clock.runSince !== null && clock.dueAt < now),
      })),
    whistles: whistles.map((one) => ({
      whistleId: one.whistleId,
      holderName: one.holderName,
      words: shown(one.words),
      calledAt: one.calledAt.toISOString(),
      dueAt: clocks.find((clock) => clock.subjectId === one.whistleId)!.dueAt.toISOString(),
      arrivedAt: one.arrivedAt?.toISOString() ?? null,
      isMine: viewer.holderIds.has(one.holderId),
    })),
    askers: maySeeCallers ? await askersShown(tx, line) : [],
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
    history: await moments(tx, { viewer, parties, isAuthor }, caseId, photos),
  };
}

/** Who works on an open case knows whom to go and see; nobody is told of an anonymous one, and nobody needs it once it is over. */
async function askersShown(tx: Tx, line: CaseLine) {
  const isOver = line.state === "closed" || line.state === "merged";
  return line.isAnonymous || isOver ? [] : askersOf(tx, line);
}

/** When a clock runs out; one that stands, when it will if it runs on as promised. */
function dueAfterPause(clock: ClockRow): Instant {
  const isStanding = !clock.stoppedAt && !clock.runSince && clock.nextAt !== null;
  return isStanding ? dueOf({ ...clock, runSince: clock.nextAt! }) : clock.dueAt;
}

function inWords({ leader, person, measure, duty }: FiveFixes, shown: (words: string) => string) {
  return { leader: shown(leader), person: shown(person), measure: shown(measure), duty: shown(duty) };
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
