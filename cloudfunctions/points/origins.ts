import type { points as contract } from "@contract/points";
import type { HandlerCall } from "../shared/runtime/handler";
import { balancesOf } from "../shared/core/ledger/store/balances";
import { flowOf, originSums } from "../shared/core/ledger/store/origins";

const MOST_TOLD = 60;

export async function origins({ tx, actor }: HandlerCall<typeof contract.origins>) {
  const { communityId, memberId } = actor;
  const { accountId } = (await balancesOf(tx, communityId, memberId)).minute;
  const sums = await originSums(tx, communityId, accountId, MOST_TOLD + 1);
  const flow = await flowOf(tx, communityId, accountId);
  return { ...flow, items: sums.slice(0, MOST_TOLD), hasMore: sums.length > MOST_TOLD };
}
