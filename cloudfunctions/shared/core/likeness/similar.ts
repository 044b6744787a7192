import type { CaseKind } from "@contract/request";
import { type Actor, holds } from "../actor";
import { findPlace } from "../area/store/places";
import { findMember } from "../member/store/members";
import { cellOf, cellsAround, type Point } from "../request/place";
import { openCasesOf } from "../request/store/ownLists";
import { voicesBehind } from "../request/store/voices";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import type { Compared, Spot } from "./likeness";
import { likest, shown, type Similar } from "./likest";
import { casesAround, type Near, openAmong } from "./store/near";
import { understand } from "./words";

const staff = ["gridWorker", "dispatcher", "communityManager"] as const;

/** As many as one reads before typing on. */
const MOST = 3;

export interface Asked {
  kind: CaseKind;
  words: string;
  place: string;
  buildingId?: string;
  point?: Point;
}

/** Open cases near by that may be the same matter, the likest first. A resident meets public ones and their own; staff meet all. */
export async function similar(tx: Tx, actor: Actor, input: Asked, now: Instant): Promise<Similar[]> {
  const { communityId } = actor;
  const spot = await spotOf(tx, actor, input);
  if (!spot) return [];
  const around = spot.cell === null ? [] : cellsAround(spot.cell);
  const publicOnly = !staff.some((role) => holds(actor, role));
  const near = await casesAround(tx, communityId, { ...spot, cells: around, publicOnly });
  const own = publicOnly ? await ownOpen(tx, actor) : [];
  const asked: Compared = { kind: input.kind, said: understand(input.words), place: understand(input.place), spot };
  return shown(tx, actor, likest(asked, [...near, ...own], new Set(around), MOST), now);
}

async function spotOf(tx: Tx, actor: Actor, { buildingId, point }: Asked): Promise<Spot | null> {
  const { communityId, memberId } = actor;
  const home = (await findMember(tx, communityId, memberId))?.buildingId ?? null;
  const where = await findPlace(tx, communityId, buildingId ?? home);
  if (!where) return null;
  const at = point ?? where.point;
  // Someone who points at the map means that spot, not their own stairs.
  return { buildingId: point ? null : (buildingId ?? home), cell: at && cellOf(at), gridId: where.gridId };
}

async function ownOpen(tx: Tx, { communityId, memberId }: Actor): Promise<Near[]> {
  const masked = await voicesBehind(tx, communityId, memberId);
  return openAmong(tx, communityId, await openCasesOf(tx, communityId, memberId, masked));
}
