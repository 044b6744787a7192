import type { points as contract } from "@contract/points";
import type { HandlerCall } from "../shared/runtime/handler";
import { lapseOf, soon } from "../shared/core/ledger/lapses";
import { balancesOf, lapsesAhead, owedPoints } from "../shared/core/ledger/store/balances";

export async function balances({ tx, actor, now }: HandlerCall<typeof contract.balances>) {
  const { communityId, memberId } = actor;
  const { minute, point } = await balancesOf(tx, communityId, memberId);
  const lapses = await lapsesAhead(tx, communityId, point.accountId, now);
  return {
    minutes: { balance: minute.balance, held: minute.held, available: minute.balance - minute.held },
    points: {
      balance: point.balance,
      owed: await owedPoints(tx, communityId, point.accountId),
      nextExpiry: lapses[0] ? lapseOf(lapses[0]) : null,
      expiringPoints: soon(lapses, now).reduce((sum, { amountPoints }) => sum + amountPoints, 0),
    },
  };
}
