import type { OrderEvent, OrderState } from "@contract/order";
import { sql } from "kysely";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";
import type { Party } from "../transitions";

export interface OrderHappening {
  communityId: string;
  orderId: string;
  event: OrderEvent;
  from: OrderState | null;
  to: OrderState;
  by: Party;
  actorId: string | null;
  note: string | null;
}

/** Adds a line to the order's history; the order's row is locked, so the count is safe. */
export async function insertEvent(tx: Tx, happening: OrderHappening, now: Instant): Promise<void> {
  await tx
    .insertInto("order_events")
    .values({
      community_id: happening.communityId,
      order_id: happening.orderId,
      event_no: sql<number>`(select coalesce(max(event_no), 0) + 1 from order_events
        where community_id = ${happening.communityId} and order_id = ${happening.orderId})`,
      event: happening.event,
      from_state: happening.from,
      to_state: happening.to,
      by_role: happening.by,
      actor_id: happening.actorId,
      note: happening.note,
      happened_at: now,
    })
    .execute();
}

export async function historyOf(tx: Tx, communityId: string, orderId: string) {
  return tx
    .selectFrom("order_events")
    .select(["event", "happened_at as at", "by_role as by", "note"])
    .where("community_id", "=", communityId)
    .where("order_id", "=", orderId)
    .orderBy("event_no")
    .execute();
}
