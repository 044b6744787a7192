import { sql } from "kysely";
import type { Actor } from "../../actor";
import { type Key, PAGE_SIZE } from "../../cursor";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";

export interface NewVoucher {
  communityId: string;
  voucherId: string;
  code: string;
  rewardId: string;
  merchantId: string;
  memberId: string;
  pricePoints: number;
  issuedAt: Instant;
  expiresAt: Instant;
}

export async function insertVoucher(tx: Tx, voucher: NewVoucher): Promise<void> {
  await tx
    .insertInto("vouchers")
    .values({
      community_id: voucher.communityId,
      voucher_id: voucher.voucherId,
      code: voucher.code,
      reward_id: voucher.rewardId,
      merchant_id: voucher.merchantId,
      member_id: voucher.memberId,
      price_points: voucher.pricePoints,
      issued_at: voucher.issuedAt,
      expires_at: voucher.expiresAt,
    })
    .execute();
}

/** The shop an assistant works for. */
export async function merchantOf(tx: Tx, actor: Actor) {
  return tx
    .selectFrom("merchant_staff as s")
    .innerJoin("merchants as m", (join) =>
      join.onRef("m.community_id", "=", "s.community_id").onRef("m.merchant_id", "=", "s.merchant_id"),
    )
    .select(["m.merchant_id as merchantId", "m.name"])
    .where("s.community_id", "=", actor.communityId)
    .where("s.member_id", "=", actor.memberId)
    .executeTakeFirst();
}

export async function lockVoucherByCode(tx: Tx, communityId: string, code: string) {
  return tx
    .selectFrom("vouchers")
    .select(["voucher_id as voucherId", "merchant_id as merchantId", "state", "expires_at as expiresAt"])
    .where("community_id", "=", communityId)
    .where("code", "=", code)
    .forNoKeyUpdate()
    .executeTakeFirst();
}

export async function lockVoucher(tx: Tx, communityId: string, voucherId: string) {
  return tx
    .selectFrom("vouchers")
    .select(["reward_id as rewardId", "state"])
    .where("community_id", "=", communityId)
    .where("voucher_id", "=", voucherId)
    .forNoKeyUpdate()
    .executeTakeFirst();
}

/** Whether a shop has taken it. */
export async function isUsed(tx: Tx, communityId: string, voucherId: string): Promise<boolean> {
  const voucher = await findVoucher(tx, communityId, voucherId);
  return voucher?.verifiedAt != null;
}

export async function markRevoked(tx: Tx, communityId: string, voucherId: string): Promise<void> {
  await tx
    .updateTable("vouchers")
    .set({ state: "revoked" })
    .where("community_id", "=", communityId)
    .where("voucher_id", "=", voucherId)
    .execute();
}

export async function markVerified(tx: Tx, actor: Actor, voucherId: string, now: Instant): Promise<void> {
  await tx
    .updateTable("vouchers")
    .set({ state: "verified", verified_at: now, verified_by_id: actor.memberId })
    .where("community_id", "=", actor.communityId)
    .where("voucher_id", "=", voucherId)
    .execute();
}

function vouchers(tx: Tx, communityId: string) {
  return tx
    .selectFrom("vouchers as v")
    .innerJoin("rewards as r", (join) =>
      join.onRef("r.community_id", "=", "v.community_id").onRef("r.reward_id", "=", "v.reward_id"),
    )
    .innerJoin("merchants as m", (join) =>
      join.onRef("m.community_id", "=", "v.community_id").onRef("m.merchant_id", "=", "v.merchant_id"),
    )
    .select([
      "v.voucher_id as voucherId",
      "v.member_id as memberId",
      "v.state",
      "v.code",
      "r.name as rewardName",
      "v.price_points as pricePoints",
      "m.name as shopName",
      "m.address as shopAddress",
      "v.issued_at as issuedAt",
      "v.expires_at as expiresAt",
      "v.verified_at as verifiedAt",
    ])
    .where("v.community_id", "=", communityId);
}

export type VoucherLine = Awaited<ReturnType<ReturnType<typeof vouchers>["execute"]>>[number];

export async function findVoucher(tx: Tx, communityId: string, voucherId: string) {
  return vouchers(tx, communityId).where("v.voucher_id", "=", voucherId).executeTakeFirst();
}

/** A member's vouchers, newest first, one more than a page. */
export async function vouchersOfMember(tx: Tx, communityId: string, memberId: string, after: Key | null) {
  return vouchers(tx, communityId)
    .where("v.member_id", "=", memberId)
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(v.issued_at, v.voucher_id) < (${after!.at}, ${after!.id}::uuid)`),
    )
    .orderBy("v.issued_at", "desc")
    .orderBy("v.voucher_id", "desc")
    .limit(PAGE_SIZE + 1)
    .execute();
}

/** What a shop has verified since an instant, newest first. */
export async function verifiedSince(tx: Tx, communityId: string, merchantId: string, since: Instant) {
  return vouchers(tx, communityId)
    .where("v.merchant_id", "=", merchantId)
    .where("v.verified_at", ">=", since)
    .orderBy("v.verified_at", "desc")
    .limit(200)
    .execute();
}
