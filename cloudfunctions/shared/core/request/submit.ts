import type { CaseChannel, CaseKind, CaseParty, Consent } from "@contract/request";
import { randomUUID } from "node:crypto";
import type { Actor } from "../actor";
import { findPlace } from "../area/store/places";
import { findMember } from "../member/store/members";
import { refuse } from "../refusal";
import { type Instant, minuteOf } from "../time";
import type { Tx } from "../transaction";
import { calendarOf, handlingMs } from "./clocks";
import { cellOf, type Point, requireInside } from "./place";
import { findCase, insertCase } from "./store/cases";
import { insertCaseEvent } from "./store/events";
import { attachPhotos } from "./store/photos";
import { termOf } from "./store/terms";
import { insertVoice } from "./store/voices";
import { tellDesk, tellGrid, tellLeaderOnDuty } from "./tell";
import { startClock } from "./timing";
import { heading } from "./words";

export interface Complaint {
  kind: CaseKind;
  words: string;
  place: string;
  buildingId?: string;
  point?: Point;
  photoIds: string[];
  isUrgent: boolean;
  isPublic: boolean;
  behalf?: { name: string; consent: Consent };
}

/** Who asks: a member, whose name may be kept apart, or a caller with a name and a number. */
export interface Asking {
  memberId: string | null;
  isMasked: boolean;
  caller?: { name: string; phone: string };
}

export interface Raising {
  communityId: string;
  caseId: string;
  channel: CaseChannel;
  by: CaseParty;
  actorId: string | null;
  /** Whose photos these are. */
  photosOf: string | null;
  /** Where the one who asks lives: the grid of a case that names no place. */
  homeId?: string;
  asking: Asking;
}

/** Raises a case where one lives, or at the place named. Refuses outside_area; not_found when a photo is not one's own and unused. */
export async function submit(
  tx: Tx,
  actor: Actor,
  input: Complaint & { isAnonymous: boolean; isOnGrounds?: boolean },
  now: Instant,
): Promise<string> {
  const { communityId, memberId } = actor;
  const home = (await findMember(tx, communityId, memberId))?.buildingId ?? undefined;
  const { isAnonymous, isOnGrounds = false, ...complaint } = input;
  const raising: Raising = {
    ...{ communityId, caseId: randomUUID(), channel: "app", by: "voice", photosOf: memberId },
    actorId: isAnonymous ? null : memberId,
    asking: { memberId, isMasked: isAnonymous },
  };
  // An anonymous case is of no building but the one that was named: few live in one.
  const buildingId = complaint.buildingId ?? (isAnonymous || isOnGrounds ? undefined : home);
  await raise(
    tx,
    { ...raising, ...(home && { homeId: home }) },
    { ...complaint, ...(buildingId && { buildingId }) },
    now,
  );
  return raising.caseId;
}

/** Staff enter what somebody told them. Refuses caller_missing without a member or a caller, outside_area, not_found. */
export async function enter(
  tx: Tx,
  actor: Actor,
  input: Complaint & { channel: CaseChannel; memberId?: string; caller?: { name: string; phone: string } },
  by: CaseParty,
  now: Instant,
): Promise<string> {
  const { communityId, memberId: actorId } = actor;
  const { channel, memberId, caller, ...complaint } = input;
  if (!memberId && !caller) refuse("caller_missing");
  if (memberId && !(await findMember(tx, communityId, memberId))) refuse("not_found");
  const caseId = randomUUID();
  const asking: Asking = { memberId: memberId ?? null, isMasked: false, ...(!memberId && { caller }) };
  await raise(tx, { communityId, caseId, channel, by, actorId, photosOf: actorId, asking }, complaint, now);
  return caseId;
}

/** Writes a case with its first voice, its clocks and its first moment, and tells whoever is next. */
export async function raise(tx: Tx, raising: Raising, complaint: Complaint, calledAt: Instant): Promise<void> {
  const { communityId, caseId, channel, asking } = raising;
  const { kind, words, place, behalf, isUrgent, isPublic } = complaint;
  // A log says to the millisecond who called when.
  const now = asking.isMasked ? minuteOf(calledAt) : calledAt;
  const where = await findPlace(tx, communityId, complaint.buildingId ?? raising.homeId ?? null);
  if (!where) refuse("outside_area", "没有找到是哪栋楼，请选一栋，或在地图上点出来。");
  if (complaint.point) requireInside(complaint.point, where.outline);
  const point = complaint.point ?? (complaint.buildingId ? where.point : null);
  const { isMasked } = asking;
  await insertCase(
    tx,
    {
      ...{ communityId, caseId, kind, channel, words, place, point, isPublic, isUrgent, isAnonymous: isMasked },
      gridId: where.gridId,
      buildingId: complaint.buildingId ?? null,
      cell: point && cellOf(point),
    },
    now,
  );
  await insertVoice(
    tx,
    {
      ...{ communityId, caseId, voiceId: randomUUID(), memberId: asking.memberId, isMasked, isFirst: true, words: "" },
      callerName: asking.caller?.name ?? null,
      callerPhone: asking.caller?.phone ?? null,
      behalfName: behalf?.name ?? null,
      behalfConsent: behalf?.consent ?? null,
    },
    now,
  );
  const { by, actorId } = raising;
  await insertCaseEvent(
    tx,
    { communityId, caseId, event: "submit", from: null, to: "submitted", by, actorId, words },
    now,
  );
  if (raising.photosOf) await attach(tx, raising.photosOf, raising, complaint.photoIds, 1);
  const term = await termOf(tx, communityId, kind);
  const calendar = calendarOf(term, isUrgent);
  await startClock(tx, raising, "contact", { calendar, lengthMs: term.contactMinutes * 60_000 }, now);
  await startClock(tx, raising, "handle", { calendar, lengthMs: handlingMs(term, isUrgent) }, now);
  const line = await findCase(tx, communityId, caseId);
  await tellDesk(tx, line, `新诉求：${heading(line)}`, now);
  await tellGrid(tx, line, `您的网格有新诉求：${heading(line)}`, now);
  if (isUrgent) await tellLeaderOnDuty(tx, line, `紧急诉求：${heading(line)}，请马上安排。`, now);
}

/** Puts someone's own unused photos to a moment of a case. Refuses not_found unless all are there. */
export async function attach(
  tx: Tx,
  ownerId: string,
  { communityId, caseId }: { communityId: string; caseId: string },
  photoIds: string[],
  eventNo: number,
): Promise<void> {
  const once = [...new Set(photoIds)];
  if (once.length === 0) return;
  if ((await attachPhotos(tx, { communityId, ownerId, caseId, photoIds: once, eventNo })) !== once.length) {
    refuse("not_found", "照片没有上传成功，请重新选一张。");
  }
}
