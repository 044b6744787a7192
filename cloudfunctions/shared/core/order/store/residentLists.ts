import { sql } from "kysely";
import { type Key, PAGE_SIZE } from "../../cursor";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";
import { beforeKey, openStates, orderLines } from "./orderLines";

/** A resident's orders, newest first, one more than a page. */
export async function ordersOfResident(
  tx: Tx,
  communityId: string,
  residentId: string,
  which: "open" | "over",
  after: Key | null,
  now: Instant,
) {
  return orderLines(tx, communityId, residentId, now)
    .where("o.resident_id", "=", residentId)
    .where("o.state", which === "open" ? "in" : "not in", openStates)
    .$if(after !== null, (query) => query.where(beforeKey(after!)))
    .orderBy("o.placed_at", "desc")
    .orderBy("o.order_id", "desc")
    .limit(PAGE_SIZE + 1)
    .execute();
}

/** A resident's orders that were paid, newest first, one more than a page. */
export async function paidOrdersOf(tx: Tx, communityId: string, residentId: string, after: Key | null, now: Instant) {
  return (
    orderLines(tx, communityId, residentId, now)
      .where("o.resident_id", "=", residentId)
      // Said so that the visit stays a thing looked up for each order; else all visits of the community are read.
      .where(sql<boolean>`coalesce(v.paid_minutes, 0) > 0`)
      .$if(after !== null, (query) => query.where(beforeKey(after!)))
      .orderBy("o.placed_at", "desc")
      .orderBy("o.order_id", "desc")
      .limit(PAGE_SIZE + 1)
      .execute()
  );
}

/** A resident's orders that are not over, soonest first. */
export async function ordersUnderWay(tx: Tx, communityId: string, residentId: string, now: Instant) {
  return orderLines(tx, communityId, residentId, now)
    .where("o.resident_id", "=", residentId)
    .where("o.state", "in", openStates)
    .orderBy("o.starts_at")
    .limit(PAGE_SIZE)
    .execute();
}

/** Visits a volunteer has accepted and not yet ended, soonest first. */
export async function visitsAhead(tx: Tx, communityId: string, volunteerId: string, now: Instant) {
  return orderLines(tx, communityId, volunteerId, now)
    .where("v.volunteer_id", "=", volunteerId)
    .where("v.ended_at", "is", null)
    .orderBy("v.starts_at")
    .limit(PAGE_SIZE)
    .execute();
}
