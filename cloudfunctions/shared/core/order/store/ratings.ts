import type { Instant } from "../../time";
import type { Tx } from "../../transaction";
import type { OrderRecord } from "./orders";

export async function insertRating(
  tx: Tx,
  order: OrderRecord,
  rating: { stars: number; words: string },
  now: Instant,
): Promise<void> {
  const { communityId: community_id, orderId: order_id } = order;
  const { stars, words } = rating;
  await tx.insertInto("ratings").values({ community_id, order_id, stars, words, rated_at: now }).execute();
}
