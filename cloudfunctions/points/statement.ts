import type { points as contract } from "@contract/points";
import type { HandlerCall } from "../shared/runtime/handler";
import { cutPageById } from "../shared/core/cursor";
import { balancesOf } from "../shared/core/ledger/store/balances";
import { linesBefore } from "../shared/core/ledger/store/statement";
import { refuse } from "../shared/core/refusal";
import { titlesOf } from "./titles";

export async function statement({ tx, actor, input }: HandlerCall<typeof contract.statement>) {
  const { communityId, memberId } = actor;
  const before = input.after === undefined ? null : Number(input.after);
  if (before !== null && !Number.isSafeInteger(before)) refuse("invalid_input");
  const account = (await balancesOf(tx, communityId, memberId))[input.unit];
  const rows = await linesBefore(tx, communityId, account.accountId, before);
  const { items, next } = cutPageById(rows, (row) => String(row.lineNo));
  const sources = items.map((line) => line.sourceId);
  const titleOf = await titlesOf(tx, communityId, sources);
  return {
    next,
    items: items.map(({ entryId, at, kind, sourceId, amount, balanceAfter }) => ({
      entryId,
      at: at.toISOString(),
      kind,
      title: titleOf(sourceId),
      amount,
      balanceAfter,
    })),
  };
}
