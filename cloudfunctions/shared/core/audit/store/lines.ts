import type { EntryKind } from "@contract/points";
import { sql } from "kysely";
import { PAGE_SIZE } from "../../cursor";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";

/** A place among an account's lines: those of one instant follow one another by share, then by number. */
export interface LineKey {
  at: Instant;
  accountId: string;
  lineNo: number;
}

export interface LineRow {
  entryId: string;
  accountId: string;
  lineNo: number;
  at: Instant;
  kind: EntryKind;
  sourceId: string;
  actorId: string | null;
  amount: number;
  otherAccountId: string;
}

/** Lines before a key, newest first, one more than a page, of one account or of all its shares. */
export async function linesBefore(tx: Tx, communityId: string, accountIds: string[], key: LineKey): Promise<LineRow[]> {
  const { rows } = await sql<LineRow>`
    select l.* from unnest(${accountIds}::uuid[]) as share (id), lateral (
        select entry_id as "entryId", account_id as "accountId", line_no as "lineNo", entered_at as at, kind,
            source_id as "sourceId", actor_id as "actorId", amount, other_account_id as "otherAccountId"
          from postings
          where community_id = ${communityId} and account_id = share.id and ${isBefore(key)}
          order by entered_at desc, line_no desc limit ${PAGE_SIZE + 1}
      ) l
      order by l.at desc, l."accountId" desc, l."lineNo" desc
      limit ${PAGE_SIZE + 1}`.execute(tx);
  return rows;
}

/** What the balance was just before a key. */
export async function balanceBefore(tx: Tx, communityId: string, accountIds: string[], key: LineKey): Promise<number> {
  const { rows } = await sql<{ balance: number }>`
    select coalesce(sum(l.balance_after), 0) as balance
      from unnest(${accountIds}::uuid[]) as share (id), lateral (
        select balance_after from postings
          where community_id = ${communityId} and account_id = share.id and ${isBefore(key)}
          order by entered_at desc, line_no desc limit 1
      ) l`.execute(tx);
  return rows[0]!.balance;
}

/** Said twice over: the first part finds the place in the index, the second cuts what is of the same instant. */
const isBefore = ({ at, accountId, lineNo }: LineKey) => sql`
  entered_at <= ${at} and (entered_at, account_id, line_no) < (${at}, ${accountId}::uuid, ${lineNo}::bigint)`;
