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

/** An order's line with what its own page adds: the stars, and whether this volunteer has served this resident before. */
export async function findOrder(tx: Tx, communityId: string, viewerId: string, orderId: string, now: Instant) {
  return orderLines(tx, communityId, viewerId, now)
    .select((eb) => [
      eb
        .selectFrom("ratings as t")
        .select("t.stars")
        .whereRef("t.community_id", "=", "o.community_id")
        .whereRef("t.order_id", "=", "o.order_id")
        .as("stars"),
      // Counted, for `exists` hopes to find one early and reads every visit of the community when there is none.
      eb
        .selectFrom("visits as past")
        .innerJoin("orders as earlier", (join) =>
          join.onRef("earlier.community_id", "=", "past.community_id").onRef("earlier.order_id", "=", "past.order_id"),
        )
        .select(sql<boolean>`count(*) > 0`.as("known"))
        .whereRef("past.community_id", "=", "o.community_id")
        .whereRef("past.volunteer_id", "=", "v.volunteer_id")
        .where("past.finished_at", "is not", null)
        .whereRef("earlier.resident_id", "=", "o.resident_id")
        .whereRef("earlier.order_id", "!=", "o.order_id")
        .as("knownVolunteer"),
    ])
    .where("o.order_id", "=", orderId)
    .executeTakeFirst();
}

export type FoundOrder = NonNullable<Awaited<ReturnType<typeof findOrder>>>;

export const openStates = ["placed", "dispatching", "accepted", "started", "finished", "disputed"] as const;

/** Oldest keys after newest: a resident's orders before a key, newest first. */
export function beforeKey(key: { at: Instant; id: string }) {
  return sql<boolean>`(o.placed_at, o.order_id) < (${key.at}, ${key.id}::uuid)`;
}
