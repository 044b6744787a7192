import type { Entry } from "@contract/audit";
import type { Actor } from "../actor";
import { titlesOf } from "../ledger/store/titles";
import { memberNames } from "../member/store/members";
import { refuse } from "../refusal";
import type { Tx } from "../transaction";
import { whyNotReversible } from "./rules";
import { accountNames } from "./store/accounts";
import { lastCorrectionOf } from "./store/corrections";
import { findEntry } from "./store/entries";
import { correctionViews } from "./views";

/** An entry with both its sides, its reversal and what was last asked about it. Refuses not_found. */
export async function entryView(tx: Tx, actor: Actor, entryId: string): Promise<Entry> {
  const { communityId } = actor;
  const row = (await findEntry(tx, communityId, entryId)) ?? refuse("not_found");
  const sides = [row.fromAccountId, row.toAccountId];
  const accounts = await accountNames(tx, communityId, sides);
  const titles = await titlesOf(tx, communityId, [entryId]);
  const names = await memberNames(tx, communityId, [row.actorId]);
  const last = await lastCorrectionOf(tx, communityId, entryId);
  const [correction = null] = await correctionViews(tx, actor, last ? [last] : []);
  return {
    entryId,
    unit: row.unit,
    kind: row.kind,
    title: titles.get(entryId) ?? "",
    amount: row.amount,
    at: row.at.toISOString(),
    actorName: row.actorId && (names.get(row.actorId) ?? null),
    from: { account: accounts.get(row.fromAccountId)!, lineNo: row.fromLine, balanceAfter: row.fromBalance },
    to: { account: accounts.get(row.toAccountId)!, lineNo: row.toLine, balanceAfter: row.toBalance },
    reverses: row.kind === "reversal" ? row.sourceId : null,
    reversedBy: row.reversedBy,
    correction,
    allowedActions: whyNotReversible(row) || last?.state === "asked" ? [] : ["askReversal"],
  };
}
