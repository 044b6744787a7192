import type { ExplainedLine } from "@contract/audit";
import { cutPageById } from "../cursor";
import { titlesOf } from "../ledger/store/titles";
import { memberNames } from "../member/store/members";
import { refuse } from "../refusal";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { type AccountRow, accountNames, findAccount } from "./store/accounts";
import { balanceBefore, type LineKey, type LineRow, linesBefore } from "./store/lines";

interface Explained {
  account: AccountRow;
  /** At the instant. */
  balance: number;
  items: ExplainedLine[];
  next: string | null;
}

/** A balance at an instant down to the entries that make it, newest first, a page at a time. Refuses not_found, invalid_input. */
export async function explain(
  tx: Tx,
  communityId: string,
  asked: { accountId: string; at: Instant; after?: string | undefined },
): Promise<Explained> {
  const account = (await findAccount(tx, communityId, asked.accountId)) ?? refuse("not_found");
  const end = endOf(asked.at);
  const key = asked.after === undefined ? end : readLineKey(asked.after);
  const balance = await balanceBefore(tx, communityId, account.shareIds, end);
  const rows = await linesBefore(tx, communityId, account.shareIds, key);
  const { items, next } = cutPageById(rows, ({ at, lineNo, accountId }) => `${at.getTime()}_${lineNo}_${accountId}`);
  const start = asked.after === undefined ? balance : await balanceBefore(tx, communityId, account.shareIds, key);
  return { account, balance, items: await explained(tx, communityId, items, start), next };
}

/** The lines in words, each with the balance after it, counted down from what the newest of them left. */
async function explained(tx: Tx, communityId: string, rows: LineRow[], start: number): Promise<ExplainedLine[]> {
  const ids = rows.map((row) => row.entryId);
  const titles = await titlesOf(tx, communityId, ids);
  const others = rows.map((row) => row.otherAccountId);
  const accounts = await accountNames(tx, communityId, others);
  const actors = rows.map((row) => row.actorId);
  const names = await memberNames(tx, communityId, actors);
  let balance = start;
  return rows.map(({ entryId, at, kind, amount, actorId, otherAccountId }) => {
    const balanceAfter = balance;
    balance -= amount;
    return {
      entryId,
      at: at.toISOString(),
      kind,
      title: titles.get(entryId) ?? "",
      amount,
      balanceAfter,
      other: accounts.get(otherAccountId)!,
      actorName: actorId === null ? null : (names.get(actorId) ?? null),
    };
  });
}

const endOf = (at: Instant): LineKey => ({
  at,
  accountId: "ffffffff-ffff-ffff-ffff-ffffffffffff",
  lineNo: Number.MAX_SAFE_INTEGER,
});

function readLineKey(cursor: string): LineKey {
  const found = /^(\d{1,14})_(\d{1,15})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(cursor);
  const [, at, lineNo, accountId] = found ?? refuse("invalid_input");
  return { at: new Date(Number(at)), lineNo: Number(lineNo), accountId: accountId! };
}
