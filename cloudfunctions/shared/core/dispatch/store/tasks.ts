import { sql } from "kysely";
import { type Key, PAGE_SIZE } from "../../cursor";
import { orderLines } from "../../order/store/orderLines";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";

/** Orders offered to the volunteer and still to be answered, soonest first. */
export async function offeredTo(tx: Tx, communityId: string, volunteerId: string, now: Instant) {
  return orderLines(tx, communityId, volunteerId, now)
    .where("f.offer_id", "is not", null)
    .where("o.state", "=", "dispatching")
    .orderBy("o.starts_at")
    .limit(PAGE_SIZE)
    .execute();
}

/** Orders any volunteer may claim, but the volunteer's own and their kin's, soonest first. */
export async function openToClaim(tx: Tx, communityId: string, volunteerId: string, now: Instant) {
  return orderLines(tx, communityId, volunteerId, now)
    .where("o.is_open", "=", true)
    .where("o.starts_at", ">", now)
    .where("o.resident_id", "!=", volunteerId)
    .where("f.offer_id", "is", null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("kin as k")
            .select("k.kin_id")
            .whereRef("k.community_id", "=", "o.community_id")
            .where("k.member_id", "=", volunteerId)
            .whereRef("k.kin_id", "=", "o.resident_id")
            .where("k.ended_at", "is", null),
        ),
      ),
    )
    .orderBy("o.starts_at")
    .orderBy("o.order_id")
    .limit(PAGE_SIZE)
    .execute();
}

export async function countOffered(tx: Tx, communityId: string, volunteerId: string, now: Instant): Promise<number> {
  const { count } = await tx
    .selectFrom("offers")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("community_id", "=", communityId)
    .where("volunteer_id", "=", volunteerId)
    .where("state", "=", "pending")
    .where("expires_at", ">", now)
    .executeTakeFirstOrThrow();
  return count;
}

/** Visits the volunteer has finished, newest first, one more than a page. */
export async function servedVisits(tx: Tx, communityId: string, volunteerId: string, after: Key | null) {
  return tx
    .selectFrom("visits as v")
    .innerJoin("orders as o", (join) =>
      join.onRef("o.community_id", "=", "v.community_id").onRef("o.order_id", "=", "v.order_id"),
    )
    .innerJoin("services as s", (join) =>
      join.onRef("s.community_id", "=", "o.community_id").onRef("s.service_id", "=", "o.service_id"),
    )
    .innerJoin("members as r", (join) =>
      join.onRef("r.community_id", "=", "o.community_id").onRef("r.member_id", "=", "o.resident_id"),
    )
    .leftJoin("ratings as t", (join) =>
      join.onRef("t.community_id", "=", "o.community_id").onRef("t.order_id", "=", "o.order_id"),
    )
    .select([
      "v.visit_id as visitId",
      "o.order_id as orderId",
      "s.name as serviceName",
      "r.name as residentName",
      sql<Instant>`v.finished_at`.as("finishedAt"),
      sql<number>`v.served_minutes`.as("servedMinutes"),
      "t.stars",
    ])
    .where("v.community_id", "=", communityId)
    .where("v.volunteer_id", "=", volunteerId)
    .where("v.finished_at", "is not", null)
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(v.finished_at, v.visit_id) < (${after!.at}, ${after!.id}::uuid)`),
    )
    .orderBy("v.finished_at", "desc")
    .orderBy("v.visit_id", "desc")
    .limit(PAGE_SIZE + 1)
    .execute();
}

export async function servedSum(tx: Tx, communityId: string, volunteerId: string) {
  return tx
    .selectFrom("visits")
    .select((eb) => [
      sql<number>`coalesce(sum(served_minutes), 0)::int`.as("totalMinutes"),
      eb.fn.countAll<number>().as("visitCount"),
    ])
    .where("community_id", "=", communityId)
    .where("volunteer_id", "=", volunteerId)
    .where("finished_at", "is not", null)
    .executeTakeFirstOrThrow();
}
