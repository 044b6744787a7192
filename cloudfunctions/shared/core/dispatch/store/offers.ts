import { sql } from "kysely";
import type { OrderRecord } from "../../order/store/orders";
import { refuse } from "../../refusal";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";

export interface NewOffer {
  communityId: string;
  offerId: string;
  orderId: string;
  volunteerId: string;
  offeredById: string;
  offeredAt: Instant;
  expiresAt: Instant;
}

/** A lapsed offer to the same volunteer makes room; a pending one is refused. */
export async function insertOffer(tx: Tx, offer: NewOffer): Promise<void> {
  await tx
    .updateTable("offers")
    .set({ state: "expired" })
    .where("community_id", "=", offer.communityId)
    .where("order_id", "=", offer.orderId)
    .where("volunteer_id", "=", offer.volunteerId)
    .where("state", "=", "pending")
    .where("expires_at", "<=", offer.offeredAt)
    .execute();
  const row = await tx
    .insertInto("offers")
    .values({
      community_id: offer.communityId,
      offer_id: offer.offerId,
      order_id: offer.orderId,
      volunteer_id: offer.volunteerId,
      offered_by_id: offer.offeredById,
      offered_at: offer.offeredAt,
      expires_at: offer.expiresAt,
    })
    // The index is found by its condition, which must be written out: a plan that is kept does not know parameters.
    .onConflict((conflict) =>
      conflict
        .columns(["community_id", "order_id", "volunteer_id"])
        .where(sql<boolean>`state = 'pending'`)
        .doNothing(),
    )
    .returning("offer_id")
    .executeTakeFirst();
  if (!row) refuse("order_moved_on", "已经派给这位志愿者，正在等回复。");
}

/** Answers the volunteer's pending offer for a locked order; false when there is none that still holds. */
export async function answerOffer(
  tx: Tx,
  order: OrderRecord,
  volunteerId: string,
  answer: "accepted" | "declined",
  now: Instant,
): Promise<boolean> {
  const row = await tx
    .updateTable("offers")
    .set({ state: answer })
    .where("community_id", "=", order.communityId)
    .where("order_id", "=", order.orderId)
    .where("volunteer_id", "=", volunteerId)
    .where("state", "=", "pending")
    .where("expires_at", ">", now)
    .returning("offer_id")
    .executeTakeFirst();
  return row !== undefined;
}

/** What has been offered of these orders, latest first. */
export async function offersOf(tx: Tx, communityId: string, orderIds: string[]) {
  if (orderIds.length === 0) return [];
  return tx
    .selectFrom("offers as f")
    .innerJoin("members as w", (join) =>
      join.onRef("w.community_id", "=", "f.community_id").onRef("w.member_id", "=", "f.volunteer_id"),
    )
    .select(["f.order_id as orderId", "w.name as volunteerName", "f.state", "f.expires_at as expiresAt"])
    .where("f.community_id", "=", communityId)
    .where("f.order_id", "in", orderIds)
    .orderBy("f.offered_at", "desc")
    .execute();
}

/** Offers that have lapsed without an answer, longest first. */
export async function lapsedOffers(
  tx: Tx,
  now: Instant,
  limit: number,
): Promise<{ communityId: string; offerId: string }[]> {
  return tx
    .selectFrom("offers")
    .select(["community_id as communityId", "offer_id as offerId"])
    .where("state", "=", "pending")
    .where("expires_at", "<=", now)
    .orderBy("expires_at")
    .limit(limit)
    .execute();
}

export async function expireOffer(tx: Tx, offer: { communityId: string; offerId: string }): Promise<void> {
  await tx
    .updateTable("offers")
    .set({ state: "expired" })
    .where("community_id", "=", offer.communityId)
    .where("offer_id", "=", offer.offerId)
    .where("state", "=", "pending")
    .execute();
}
