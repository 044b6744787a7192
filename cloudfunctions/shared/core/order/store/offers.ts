import type { Tx } from "../../transaction";
import type { OrderRecord } from "./orders";

/** The order is taken or over: nobody else need answer. */
export async function withdrawOffers(tx: Tx, order: OrderRecord): Promise<void> {
  await tx
    .updateTable("offers")
    .set({ state: "withdrawn" })
    .where("community_id", "=", order.communityId)
    .where("order_id", "=", order.orderId)
    .where("state", "=", "pending")
    .execute();
}
