import type { reward as contract } from "@contract/reward";
import { countAttempt } from "../shared/core/attempt/countAttempt";
import { verify as verifyVoucher, voucherAttempt } from "../shared/core/reward/verify";
import { requireVoucher, shopView } from "../shared/core/reward/view";
import type { PreparedHandler } from "../shared/runtime/handler";

export const verify: PreparedHandler<typeof contract.verify, void> = {
  prepare: ({ tx, actor, now }) => countAttempt(tx, voucherAttempt(actor), now),
  async run({ tx, actor, input, now }) {
    const voucherId = await verifyVoucher(tx, actor, input.code, now);
    return { voucher: shopView(await requireVoucher(tx, actor.communityId, voucherId)) };
  },
};
