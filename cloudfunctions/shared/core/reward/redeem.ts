import { randomBytes, randomUUID } from "node:crypto";
import type { Actor } from "../actor";
import { settingsOf } from "../area/store/settings";
import { redeemPoints } from "../ledger/store/movements";
import { refuse } from "../refusal";
import { daysAfter, type Instant } from "../time";
import type { Tx } from "../transaction";
import { rewardExists, takeFromStock } from "./store/rewards";
import { insertVoucher } from "./store/vouchers";

/** Crockford's base 32: no I, L, O or U, so that nothing read out is mistaken. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CODE_LENGTH = 12;

/** Spends points on a reward and gives a voucher for it. Refuses out_of_stock, insufficient_points, account_suspended. */
export async function redeem(tx: Tx, actor: Actor, rewardId: string, now: Instant): Promise<string> {
  const { communityId, memberId } = actor;
  const reward = await takeFromStock(tx, communityId, rewardId);
  if (!reward) refuse((await rewardExists(tx, communityId, rewardId)) ? "out_of_stock" : "not_found");
  const { voucherDays } = await settingsOf(tx, communityId);
  const voucherId = randomUUID();
  const { merchantId, pricePoints } = reward;
  await insertVoucher(tx, {
    communityId,
    voucherId,
    code: voucherCode(),
    rewardId,
    merchantId,
    memberId,
    pricePoints,
    issuedAt: now,
    expiresAt: daysAfter(now, voucherDays),
  });
  await redeemPoints(tx, { communityId, memberId, merchantId, amountPoints: pricePoints, voucherId }, now);
  return voucherId;
}

/** Sixty random bits in twelve characters. */
function voucherCode(): string {
  return Array.from(randomBytes(CODE_LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]).join("");
}
