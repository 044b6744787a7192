import type { OrderEntry, PaidOrder } from "@contract/audit";
import type { Actor } from "../actor";
import { entryIdsOfOrder } from "../ledger/ids";
import { findOrder, type OrderLine } from "../order/store/orderLines";
import { refuse } from "../refusal";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { accountNames } from "./store/accounts";
import { entriesAskedAbout } from "./store/corrections";
import { type EntryRow, findEntries } from "./store/entries";

/** What an order moved and what took it back, oldest first; no order to tell of before it is paid. Refuses not_found. */
export async function orderEntries(
  tx: Tx,
  actor: Actor,
  orderId: string,
  now: Instant,
): Promise<{ order: PaidOrder | null; entries: OrderEntry[] }> {
  const { communityId, memberId } = actor;
  const line = (await findOrder(tx, communityId, memberId, orderId, now)) ?? refuse("not_found");
  const rows = await findEntries(tx, communityId, entryIdsOfOrder(orderId));
  if (rows.length === 0) return { order: null, entries: [] };
  const accountIds = rows.flatMap((row) => [row.fromAccountId, row.toAccountId]);
  const accounts = await accountNames(tx, communityId, accountIds);
  const entryIds = rows.map((row) => row.entryId);
  const asked = await entriesAskedAbout(tx, communityId, entryIds);
  const correctionOf = ({ entryId, reversedBy }: EntryRow): OrderEntry["correction"] =>
    reversedBy ? "reversed" : asked.has(entryId) ? "asked" : null;
  const entries = rows.map((row) => ({
    entryId: row.entryId,
    unit: row.unit,
    kind: row.kind,
    amount: row.amount,
    at: row.at.toISOString(),
    from: accounts.get(row.fromAccountId)!,
    to: accounts.get(row.toAccountId)!,
    correction: correctionOf(row),
  }));
  return { order: paidOrder(line), entries };
}

export const paidOrder = (line: OrderLine): PaidOrder => ({
  orderId: line.orderId,
  serviceName: line.serviceName,
  residentName: line.residentName,
  volunteerName: line.volunteerName ?? "",
  startsAt: line.startsAt.toISOString(),
  paidMinutes: line.paidMinutes ?? 0,
});
