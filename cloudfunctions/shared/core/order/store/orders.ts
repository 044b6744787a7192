import type { OrderState } from "@contract/order";
import { refuse } from "../../refusal";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";

/** An order as the use cases decide on it. */
export interface OrderRecord {
  communityId: string;
  orderId: string;
  residentId: string;
  serviceId: string;
  gridId: string;
  startsAt: Instant;
  durationMinutes: number;
  state: OrderState;
  isOpen: boolean;
  holdId: string;
  /** When the timer must next look at it. */
  dueAt: Instant | null;
}

/** Holds the order's row until the transaction ends. Refuses not_found. */
export async function lockOrder(tx: Tx, communityId: string, orderId: string): Promise<OrderRecord> {
  const row = await tx
    .selectFrom("orders")
    .select([
      "community_id as communityId",
      "order_id as orderId",
      "resident_id as residentId",
      "service_id as serviceId",
      "grid_id as gridId",
      "starts_at as startsAt",
      "duration_minutes as durationMinutes",
      "state",
      "is_open as isOpen",
      "hold_id as holdId",
      "due_at as dueAt",
    ])
    .where("community_id", "=", communityId)
    .where("order_id", "=", orderId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return (row as OrderRecord | undefined) ?? refuse("not_found");
}

export interface NewOrder extends OrderRecord {
  placedById: string;
  place: string;
  note: string;
}

export async function insertOrder(tx: Tx, order: NewOrder, now: Instant): Promise<void> {
  await tx
    .insertInto("orders")
    .values({
      community_id: order.communityId,
      order_id: order.orderId,
      resident_id: order.residentId,
      placed_by_id: order.placedById,
      service_id: order.serviceId,
      grid_id: order.gridId,
      place: order.place,
      note: order.note,
      starts_at: order.startsAt,
      duration_minutes: order.durationMinutes,
      state: order.state,
      hold_id: order.holdId,
      due_at: order.dueAt,
      placed_at: now,
    })
    .execute();
}

/** Saves where a locked order has moved to. */
export async function updateOrder(tx: Tx, moved: OrderRecord, disputeReason?: string): Promise<void> {
  await tx
    .updateTable("orders")
    .set({ state: moved.state, is_open: moved.isOpen, due_at: moved.dueAt, dispute_reason: disputeReason })
    .where("community_id", "=", moved.communityId)
    .where("order_id", "=", moved.orderId)
    .execute();
}

/** Orders the timer must look at, longest due first. */
export async function ordersDue(
  tx: Tx,
  now: Instant,
  limit: number,
): Promise<{ communityId: string; orderId: string }[]> {
  return tx
    .selectFrom("orders")
    .select(["community_id as communityId", "order_id as orderId"])
    .where("due_at", "<=", now)
    .orderBy("due_at")
    .limit(limit)
    .execute();
}
