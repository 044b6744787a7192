import type { points as contract } from "@contract/points";
import type { HandlerCall } from "../shared/runtime/handler";
import { balancesOf } from "../shared/core/ledger/store/balances";
import { monthSums } from "../shared/core/ledger/store/statement";
import { monthOf, startOfMonth } from "../shared/core/time";

const MONTHS_TOLD = 24;

export async function months({ tx, actor, input, now }: HandlerCall<typeof contract.months>) {
  const { communityId, memberId } = actor;
  const { accountId } = (await balancesOf(tx, communityId, memberId))[input.unit];
  const since = startOfMonth(monthOf(now), 1 - MONTHS_TOLD);
  return { items: await monthSums(tx, communityId, accountId, since) };
}
