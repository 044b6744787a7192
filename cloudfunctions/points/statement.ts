import type { points as contract } from "@contract/points";
import type { HandlerCall } from "../shared/runtime/handler";
import { cutPageById } from "../shared/core/cursor";
import { balancesOf } from "../shared/core/ledger/store/balances";
import { type Line, linesOf, ownerNames } from "../shared/core/ledger/store/statement";
import { titlesOf } from "../shared/core/ledger/store/titles";
import { refuse } from "../shared/core/refusal";
import { startOfMonth } from "../shared/core/time";

export async function statement({ tx, actor, input }: HandlerCall<typeof contract.statement>) {
  const { communityId, memberId } = actor;
  const { kinds, month, after, unit } = input;
  const before = after === undefined ? undefined : readPlace(after);
  const between = month === undefined ? {} : { from: startOfMonth(month), until: startOfMonth(month, 1) };
  const account = (await balancesOf(tx, communityId, memberId))[unit];
  const rows = await linesOf(tx, communityId, account.accountId, { kinds, before, ...between });
  const { items, next } = cutPageById(rows, (row) => `${row.at.getTime()}.${row.lineNo}`);
  const titles = await titlesOf(
    tx,
    communityId,
    items.map((line) => line.entryId),
  );
  const names = await ownerNames(
    tx,
    communityId,
    items.filter(isBetweenNeighbours).map((line) => line.otherAccountId),
  );
  return {
    next,
    items: items.map((line) => ({
      entryId: line.entryId,
      at: line.at.toISOString(),
      kind: line.kind,
      title: titles.get(line.entryId) ?? "",
      otherName: isBetweenNeighbours(line) ? (names.get(line.otherAccountId) ?? null) : null,
      amount: line.amount,
      balanceAfter: line.balanceAfter,
    })),
  };
}

/** Each knows the other's name already: from the order, or as kin. */
const isBetweenNeighbours = ({ kind }: Line) => kind === "service" || kind === "gift";

function readPlace(cursor: string): { at: Date; lineNo: number } {
  const [, at, lineNo] = /^(\d{1,14})\.(\d{1,15})$/.exec(cursor) ?? refuse("invalid_input");
  return { at: new Date(Number(at)), lineNo: Number(lineNo) };
}
