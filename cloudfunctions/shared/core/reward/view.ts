import type { VerifiedVoucher, Voucher } from "@contract/reward";
import { refuse } from "../refusal";
import type { Tx } from "../transaction";
import { findVoucher, type VoucherLine } from "./store/vouchers";

/** A voucher as its owner sees it. */
export function ownView(line: VoucherLine): Voucher {
  return {
    voucherId: line.voucherId,
    state: line.state as Voucher["state"],
    rewardName: line.rewardName,
    pricePoints: line.pricePoints,
    shopName: line.shopName,
    shopAddress: line.shopAddress,
    code: line.code,
    issuedAt: line.issuedAt.toISOString(),
    expiresAt: line.expiresAt.toISOString(),
    verifiedAt: line.verifiedAt?.toISOString() ?? null,
  };
}

/** A verified voucher as the shop sees it: what to hand over, nothing of who. */
export function shopView(line: VoucherLine): VerifiedVoucher {
  const { voucherId, rewardName, pricePoints, verifiedAt } = line;
  return { voucherId, rewardName, pricePoints, verifiedAt: verifiedAt!.toISOString() };
}

export async function requireVoucher(tx: Tx, communityId: string, voucherId: string): Promise<VoucherLine> {
  return (await findVoucher(tx, communityId, voucherId)) ?? refuse("not_found");
}
