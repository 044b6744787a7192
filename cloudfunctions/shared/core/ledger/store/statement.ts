import type { EntryKind } from "@contract/points";
import { sql } from "kysely";
import { PAGE_SIZE } from "../../cursor";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";

export interface Line {
  entryId: string;
  lineNo: number;
  at: Instant;
  kind: EntryKind;
  sourceId: string;
  otherAccountId: string;
  amount: number;
  balanceAfter: number;
}

/** Which lines of an account: of these kinds, between two instants, before a line. */
export interface LineFilter {
  kinds?: readonly EntryKind[];
  from?: Instant;
  until?: Instant;
  before?: { at: Instant; lineNo: number };
}

/** Lines of an account, newest first, one more than a page. */
export async function linesOf(
  tx: Tx,
  communityId: string,
  accountId: string,
  { kinds, from, until, before }: LineFilter,
): Promise<Line[]> {
  const rows = await tx
    .selectFrom("postings as p")
    .select([
      "p.entry_id as entryId",
      "p.line_no as lineNo",
      "p.entered_at as at",
      "p.kind",
      "p.source_id as sourceId",
      "p.other_account_id as otherAccountId",
      "p.amount",
      "p.balance_after as balanceAfter",
    ])
    .where("p.community_id", "=", communityId)
    .where("p.account_id", "=", accountId)
    .$if(kinds !== undefined, (query) => query.where("p.kind", "in", kinds!))
    .$if(from !== undefined, (query) => query.where(sql<boolean>`p.entered_at >= ${from}`))
    .$if(until !== undefined, (query) => query.where(sql<boolean>`p.entered_at < ${until}`))
    // By the instant first, as the index is; lines of one instant by their numbers.
    .$if(before !== undefined, (query) =>
      query.where(sql<boolean>`(p.entered_at, p.line_no) < (${before!.at}, ${before!.lineNo}::bigint)`),
    )
    .orderBy("p.entered_at", "desc")
    .orderBy("p.line_no", "desc")
    .limit(PAGE_SIZE + 1)
    .execute();
  return rows as Line[];
}

export interface MonthSum {
  /** In Shanghai, `2026-11`. */
  month: string;
  inAmount: number;
  outAmount: number;
}

/** What came to an account and left it in each month since an instant, newest first. */
export async function monthSums(tx: Tx, communityId: string, accountId: string, since: Instant): Promise<MonthSum[]> {
  const { rows } = await sql<MonthSum>`
    select to_char(entered_at at time zone interval '08:00', 'YYYY-MM') as month,
        coalesce(sum(amount) filter (where amount > 0), 0)::bigint as "inAmount",
        coalesce(-sum(amount) filter (where amount < 0), 0)::bigint as "outAmount"
      from postings
      where community_id = ${communityId} and account_id = ${accountId} and entered_at >= ${since}
      group by 1 order by 1 desc`.execute(tx);
  return rows;
}

/** Whose the accounts are: the names of members, by account. */
export async function ownerNames(tx: Tx, communityId: string, accountIds: string[]): Promise<Map<string, string>> {
  if (accountIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom("accounts as a")
    .innerJoin("members as m", (join) =>
      join.onRef("m.community_id", "=", "a.community_id").onRef("m.member_id", "=", "a.owner_id"),
    )
    .select(["a.account_id as accountId", "m.name"])
    .where("a.community_id", "=", communityId)
    .where("a.account_id", "in", accountIds)
    .where("a.kind", "=", "member")
    .execute();
  return new Map(rows.map((row) => [row.accountId, row.name]));
}
