import { z } from "zod";
import { Id, Instant } from "../common";

export const voucherStates = ["issued", "verified", "settled", "expired", "refunded", "revoked"] as const;

export const Reward = z.object({
  rewardId: Id,
  name: z.string(),
  summary: z.string(),
  pricePoints: z.int(),
  stockLeft: z.int(),
  shopName: z.string(),
  shopAddress: z.string(),
});

/** As its owner sees it. */
export const Voucher = z.object({
  voucherId: Id,
  state: z.enum(voucherStates),
  rewardName: z.string(),
  pricePoints: z.int(),
  shopName: z.string(),
  shopAddress: z.string(),
  /** Twelve characters, shown in groups of four. */
  code: z.string(),
  issuedAt: Instant,
  expiresAt: Instant,
  verifiedAt: Instant.nullable(),
});

/** As the shop sees it: what to hand over, nothing of who. */
export const VerifiedVoucher = z.object({
  voucherId: Id,
  rewardName: z.string(),
  pricePoints: z.int(),
  verifiedAt: Instant,
});

/** As scanned or typed: spaces and hyphens dropped, letters raised; I, L and O are read as 1, 1 and 0. */
export const VoucherCode = z
  .string()
  .max(40)
  .transform((typed) => typed.replace(/[\s-]/g, "").toUpperCase().replace(/[IL]/g, "1").replace(/O/g, "0"))
  .pipe(z.string().regex(/^[0-9A-HJKMNP-TV-Z]{12}$/));

export type Reward = z.infer<typeof Reward>;
export type Voucher = z.infer<typeof Voucher>;
export type VerifiedVoucher = z.infer<typeof VerifiedVoucher>;
