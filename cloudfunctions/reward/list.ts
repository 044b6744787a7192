import type { reward as contract } from "@contract/reward";
import type { HandlerCall } from "../shared/runtime/handler";
import { cutPageById } from "../shared/core/cursor";
import { balancesOf } from "../shared/core/ledger/store/balances";
import { readPriceKey, rewardsAfter } from "../shared/core/reward/store/rewards";

export async function list({ tx, actor, input }: HandlerCall<typeof contract.list>) {
  const rows = await rewardsAfter(tx, actor.communityId, readPriceKey(input.after));
  const { point } = await balancesOf(tx, actor.communityId, actor.memberId);
  return { ...cutPageById(rows, (row) => `${row.pricePoints}_${row.rewardId}`), points: point.balance };
}
