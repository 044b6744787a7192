import type { Actor } from "../actor";
import { type Attempt, forgetAttempts } from "../attempt/store/attempts";
import { refuse } from "../refusal";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { lockVoucherByCode, markVerified, merchantOf } from "./store/vouchers";

/** Whose unknown codes count together: a shop assistant's. */
export function voucherAttempt(actor: Actor): Attempt {
  return { communityId: actor.communityId, purpose: "voucherCode", subjectId: actor.memberId };
}

/** The shop takes a voucher, once. Refuses voucher_unknown, other_shop, code_used, voucher_expired. */
export async function verify(tx: Tx, actor: Actor, code: string, now: Instant): Promise<string> {
  const merchant = (await merchantOf(tx, actor)) ?? refuse("forbidden");
  const voucher = (await lockVoucherByCode(tx, actor.communityId, code)) ?? refuse("voucher_unknown");
  if (voucher.merchantId !== merchant.merchantId) refuse("other_shop");
  if (voucher.state === "verified" || voucher.state === "settled") refuse("code_used");
  if (voucher.state !== "issued" || voucher.expiresAt <= now) refuse("voucher_expired");
  await markVerified(tx, actor, voucher.voucherId, now);
  await forgetAttempts(tx, voucherAttempt(actor));
  return voucher.voucherId;
}
