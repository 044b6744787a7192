import { sql } from "kysely";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";

/** Orders joined with all that a list line or a card shows, as far as the viewer's pending offer goes. */
export function orderLines(tx: Tx, communityId: string, viewerId: string, now: Instant) {
  return tx
    .selectFrom("orders as o")
    .innerJoin("services as s", (join) =>
      join.onRef("s.community_id", "=", "o.community_id").onRef("s.service_id", "=", "o.service_id"),
    )
    .innerJoin("members as r", (join) =>
      join.onRef("r.community_id", "=", "o.community_id").onRef("r.member_id", "=", "o.resident_id"),
    )
    .innerJoin("areas as g", "g.area_id", "o.grid_id")
    .leftJoin("visits as v", (join) =>
      join
        .onRef("v.community_id", "=", "o.community_id")
        .onRef("v.order_id", "=", "o.order_id")
        .on("v.released_at", "is", null),
    )
    .leftJoin("members as w", (join) =>
      join.onRef("w.community_id", "=", "o.community_id").onRef("w.member_id", "=", "v.volunteer_id"),
    )
    .leftJoin("offers as f", (join) =>
      join
        .onRef("f.community_id", "=", "o.community_id")
        .onRef("f.order_id", "=", "o.order_id")
        .on("f.volunteer_id", "=", viewerId)
        .on("f.state", "=", "pending")
        .on("f.expires_at", ">", now),
    )
    .select([
      "o.community_id as communityId",
      "o.order_id as orderId",
      "o.state",
      "o.is_open as isOpen",
      "o.resident_id as residentId",
      "o.grid_id as gridId",
      "g.name as gridName",
      "o.place",
      "o.note",
      "o.starts_at as startsAt",
      "o.duration_minutes as durationMinutes",
      "o.due_at as dueAt",
      "o.placed_at as placedAt",
      "o.dispute_reason as disputeReason",
      "s.code as serviceCode",
      "s.name as serviceName",
      "r.name as residentName",
      "v.visit_id as visitId",
      "v.volunteer_id as volunteerId",
      "v.started_at as startedAt",
      "v.finished_at as finishedAt",
      "v.ended_at as endedAt",
      "v.served_minutes as servedMinutes",
      "v.paid_minutes as paidMinutes",
      "v.earned_points as earnedPoints",
      "w.name as volunteerName",
      "f.expires_at as offerExpiresAt",
    ])
    .where("o.community_id", "=", communityId);
}

export type OrderLine = Awaited<ReturnType<ReturnType<typeof orderLines>["execute"]>>[number];

export async function findOrderLine(tx: Tx, communityId: string, viewerId: string, orderId: string, now: Instant) {
  return orderLines(tx, communityId, viewerId, now).where("o.order_id", "=", orderId).executeTakeFirst();
}

/** Whether this volunteer has finished a visit to this resident before this order's. */
export async function hasServedBefore(tx: Tx, line: OrderLine): Promise<boolean> {
  if (!line.volunteerId) return false;
  const row = await tx
    .selectFrom("visits as v")
    .innerJoin("orders as o", (join) =>
      join.onRef("o.community_id", "=", "v.community_id").onRef("o.order_id", "=", "v.order_id"),
    )
    .select("v.visit_id")
    .where("v.community_id", "=", line.communityId)
    .where("v.volunteer_id", "=", line.volunteerId)
    .where("v.finished_at", "is not", null)
    .where("o.resident_id", "=", line.residentId)
    .where("o.order_id", "!=", line.orderId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function starsOf(tx: Tx, communityId: string, orderId: string): Promise<number | null> {
  const row = await tx
    .selectFrom("ratings")
    .select("stars")
    .where("community_id", "=", communityId)
    .where("order_id", "=", orderId)
    .executeTakeFirst();
  return row?.stars ?? null;
}

export const openStates = ["placed", "dispatching", "accepted", "started", "finished", "disputed"] as const;

/** Oldest keys after newest: a resident's orders before a key, newest first. */
export function beforeKey(key: { at: Instant; id: string }) {
  return sql<boolean>`(o.placed_at, o.order_id) < (${key.at}, ${key.id}::uuid)`;
}
