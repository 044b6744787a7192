import { sql } from "kysely";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";

/** Minutes on their way from a member of one community to one of another. */
export interface Transfer {
  transferId: string;
  communityId: string;
  toCommunityId: string;
  fromMemberId: string;
  toMemberId: string;
  amountMinutes: number;
}

/** The first of the two entries. Refuses no_clearing, clearing_limit, insufficient_minutes, account_suspended. */
export async function sendMinutes(tx: Tx, transfer: Transfer, now: Instant): Promise<void> {
  await sql`select ledger_send(${transfer.communityId}, ${transfer.transferId}, ${transfer.toCommunityId},
    ${transfer.fromMemberId}, ${transfer.toMemberId}, ${transfer.amountMinutes}, ${now})`.execute(tx);
}

/** The second, once however often it is asked, for whom and how much the transfer says. Refuses not_found. */
export async function receiveMinutes(
  tx: Tx,
  { communityId, toCommunityId, transferId }: Pick<Transfer, "communityId" | "toCommunityId" | "transferId">,
  now: Instant,
): Promise<void> {
  await sql`select ledger_receive(${toCommunityId}, ${transferId}, ${communityId}, ${now})`.execute(tx);
}

export interface Settlement {
  settlementId: string;
  communityId: string;
  otherCommunityId: string;
  amountMinutes: number;
}

/** One side of a settlement, once; false when the fund of the one that is owed is short of it. */
export async function settleSide(tx: Tx, side: Settlement, isOwed: boolean, now: Instant): Promise<boolean> {
  const { rows } = await sql<{ isDone: boolean }>`select ledger_settle(${side.communityId}, ${side.settlementId},
    ${side.otherCommunityId}, ${side.amountMinutes}, ${isOwed}, ${now}) as "isDone"`.execute(tx);
  return rows[0]!.isDone;
}

/** Opens clearing between two communities, or changes its limit. Refuses clearing_limit when more is owed already. */
export async function openClearing(tx: Tx, communityId: string, otherId: string, limitMinutes: number): Promise<void> {
  await sql`select ledger_open_clearing(${communityId}, ${otherId}, ${limitMinutes})`.execute(tx);
}
