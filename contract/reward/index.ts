import { z } from "zod";
import { type FunctionContract, read, write } from "../action";
import { Id, Nothing, PageInput, pageOf } from "../common";
import { Reward, VerifiedVoucher, Voucher, VoucherCode } from "./voucher";

export const reward = {
  /** What points buy here, cheapest first, with my points beside it. */
  list: read({
    admits: ["resident"],
    input: PageInput,
    output: pageOf(Reward).extend({ points: z.int() }),
  }),

  redeem: write({
    admits: ["resident"],
    input: z.object({ rewardId: Id }),
    output: z.object({ voucher: Voucher }),
    errors: ["out_of_stock", "insufficient_points", "account_suspended"],
  }),

  /** My vouchers, newest first. */
  vouchers: read({ admits: ["resident"], input: PageInput, output: pageOf(Voucher) }),

  voucher: read({ admits: ["resident"], input: z.object({ voucherId: Id }), output: z.object({ voucher: Voucher }) }),

  /** The shop takes a voucher; it can be taken once. */
  verify: write({
    admits: ["merchant"],
    input: z.object({ code: VoucherCode }),
    output: z.object({ voucher: VerifiedVoucher }),
    errors: ["voucher_unknown", "code_used", "voucher_expired", "other_shop", "too_many_attempts"],
  }),

  /** What my shop has verified today (Shanghai), newest first. */
  today: read({
    admits: ["merchant"],
    input: Nothing,
    output: z.object({
      shopName: z.string(),
      items: z.array(VerifiedVoucher),
      totalPoints: z.int(),
    }),
  }),
} satisfies FunctionContract;

export type * from "./voucher";
