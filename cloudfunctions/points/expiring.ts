import type { points as contract } from "@contract/points";
import type { HandlerCall } from "../shared/runtime/handler";
import { lapseOf, soon } from "../shared/core/ledger/lapses";
import { balancesOf, lapsesAhead } from "../shared/core/ledger/store/balances";

export async function expiring({ tx, actor, now }: HandlerCall<typeof contract.expiring>) {
  const { communityId, memberId } = actor;
  const { point } = await balancesOf(tx, communityId, memberId);
  const lapses = await lapsesAhead(tx, communityId, point.accountId, now);
  return { items: soon(lapses, now).map(lapseOf) };
}
