import type { reward as contract } from "@contract/reward";
import type { HandlerCall } from "../shared/runtime/handler";
import { redeem as redeemReward } from "../shared/core/reward/redeem";
import { ownView, requireVoucher } from "../shared/core/reward/view";

export async function redeem({ tx, actor, input, now }: HandlerCall<typeof contract.redeem>) {
  const voucherId = await redeemReward(tx, actor, input.rewardId, now);
  return { voucher: ownView(await requireVoucher(tx, actor.communityId, voucherId)) };
}
