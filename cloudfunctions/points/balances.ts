import type { points as contract } from "@contract/points";
import type { HandlerCall } from "../shared/runtime/handler";
import { balancesOf, nextLapse, owedPoints } from "../shared/core/ledger/store/balances";
import { dayOf } from "../shared/core/time";

export async function balances({ tx, actor, now }: HandlerCall<typeof contract.balances>) {
  const { communityId, memberId } = actor;
  const { minute, point } = await balancesOf(tx, communityId, memberId);
  const lapse = await nextLapse(tx, communityId, point.accountId, now);
  return {
    minutes: { balance: minute.balance, held: minute.held, available: minute.balance - minute.held },
    points: {
      balance: point.balance,
      owed: await owedPoints(tx, communityId, point.accountId),
      // They lapse at the midnight that ends the last day.
      nextExpiry: lapse
        ? { amountPoints: lapse.amountPoints, lastDay: dayOf(new Date(lapse.expiresAt.getTime() - 1)) }
        : null,
    },
  };
}
