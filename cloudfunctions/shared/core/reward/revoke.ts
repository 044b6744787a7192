import { refuse } from "../refusal";
import type { Tx } from "../transaction";
import { putBackInStock } from "./store/rewards";
import { lockVoucher, markRevoked } from "./store/vouchers";

/**
 * Takes a voucher back because its payment is: nobody can use it any more, and the reward is in stock again. The points are
 * the caller's affair. Refuses not_found, code_used when it was verified, not_reversible when it has ended otherwise.
 */
export async function revoke(tx: Tx, communityId: string, voucherId: string): Promise<void> {
  const voucher = (await lockVoucher(tx, communityId, voucherId)) ?? refuse("not_found");
  if (voucher.state === "verified" || voucher.state === "settled")
    refuse("code_used", "这张兑换券已经核销，不能再冲正，请和商户商量。");
  if (voucher.state !== "issued") refuse("not_reversible", "这张兑换券已经不在使用中，不能冲正。");
  await markRevoked(tx, communityId, voucherId);
  await putBackInStock(tx, communityId, voucher.rewardId);
}
