import { randomInt, randomUUID } from "node:crypto";
import { refuse } from "../../refusal";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";
import { plannedEnd } from "../rules";
import type { OrderRecord } from "./orders";

export interface Visit {
  visitId: string;
  volunteerId: string;
  startedAt: Instant | null;
  finishedAt: Instant | null;
  servedMinutes: number | null;
}

/** The visit of the volunteer who has accepted. Refuses order_moved_on when nobody has. */
export async function currentVisit(tx: Tx, order: OrderRecord): Promise<Visit> {
  const visit = await tx
    .selectFrom("visits")
    .select([
      "visit_id as visitId",
      "volunteer_id as volunteerId",
      "started_at as startedAt",
      "finished_at as finishedAt",
      "served_minutes as servedMinutes",
    ])
    .where("community_id", "=", order.communityId)
    .where("order_id", "=", order.orderId)
    .where("released_at", "is", null)
    .executeTakeFirst();
  return visit ?? refuse("order_moved_on");
}

/** Whether a visit of this volunteer already takes part of the time. Ask with the volunteer's row locked. */
export async function isTaken(
  tx: Tx,
  communityId: string,
  volunteerId: string,
  from: Instant,
  to: Instant,
): Promise<boolean> {
  const row = await tx
    .selectFrom("visits")
    .select("visit_id")
    .where("community_id", "=", communityId)
    .where("volunteer_id", "=", volunteerId)
    .where("ended_at", "is", null)
    .where("starts_at", "<", to)
    .where("ends_at", ">", from)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether the volunteer has checked in somewhere and not yet out. */
export async function isAtAVisit(tx: Tx, communityId: string, volunteerId: string): Promise<boolean> {
  const row = await tx
    .selectFrom("visits")
    .select("visit_id")
    .where("community_id", "=", communityId)
    .where("volunteer_id", "=", volunteerId)
    .where("ended_at", "is", null)
    .where("started_at", "is not", null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Gives the order to a volunteer, with two fresh codes that only the resident will see. */
export async function insertVisit(tx: Tx, order: OrderRecord, volunteerId: string, now: Instant): Promise<void> {
  const visitId = randomUUID();
  await tx
    .insertInto("visits")
    .values({
      community_id: order.communityId,
      visit_id: visitId,
      order_id: order.orderId,
      volunteer_id: volunteerId,
      starts_at: order.startsAt,
      ends_at: plannedEnd(order),
      accepted_at: now,
    })
    .execute();
  const startCode = sixDigits();
  let finishCode = sixDigits();
  while (finishCode === startCode) finishCode = sixDigits();
  await tx
    .insertInto("visit_codes")
    .values({ community_id: order.communityId, visit_id: visitId, start_code: startCode, finish_code: finishCode })
    .execute();
}

function sixDigits(): string {
  return String(randomInt(1_000_000)).padStart(6, "0");
}

export async function codesOf(tx: Tx, communityId: string, visitId: string) {
  return tx
    .selectFrom("visit_codes")
    .select(["start_code as start", "finish_code as finish"])
    .where("community_id", "=", communityId)
    .where("visit_id", "=", visitId)
    .executeTakeFirstOrThrow();
}

export interface VisitChange {
  releasedAt?: Instant;
  startedAt?: Instant;
  finishedAt?: Instant;
  endedAt?: Instant;
  servedMinutes?: number;
  paidMinutes?: number;
  earnedPoints?: number;
}

export async function updateVisit(tx: Tx, communityId: string, visitId: string, change: VisitChange): Promise<void> {
  await tx
    .updateTable("visits")
    .set({
      released_at: change.releasedAt,
      started_at: change.startedAt,
      finished_at: change.finishedAt,
      ended_at: change.endedAt,
      served_minutes: change.servedMinutes,
      paid_minutes: change.paidMinutes,
      earned_points: change.earnedPoints,
    })
    .where("community_id", "=", communityId)
    .where("visit_id", "=", visitId)
    .execute();
}

/** The order is over or back on the desk: its visit, if one stands, takes no more of anybody's time. */
export async function endVisit(
  tx: Tx,
  order: OrderRecord,
  change: { endedAt: Instant; releasedAt?: Instant },
): Promise<void> {
  await tx
    .updateTable("visits")
    .set({ ended_at: change.endedAt, released_at: change.releasedAt })
    .where("community_id", "=", order.communityId)
    .where("order_id", "=", order.orderId)
    .where("released_at", "is", null)
    .where("ended_at", "is", null)
    .execute();
}
