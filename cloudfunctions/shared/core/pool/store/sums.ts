import { sql } from "kysely";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";

/** The pool's shares of minutes, and what they hold together. */
export async function poolAccounts(tx: Tx, communityId: string): Promise<{ ids: string[]; heldMinutes: number }> {
  const rows = await tx
    .selectFrom("accounts")
    .select(["account_id as id", "balance"])
    .where("community_id", "=", communityId)
    .where("kind", "=", "pool")
    .where("unit", "=", "minute")
    .where("owner_id", "is", null)
    .execute();
  return { ids: rows.map(({ id }) => id), heldMinutes: rows.reduce((sum, { balance }) => sum + balance, 0) };
}

export interface PoolSum {
  /** Of an entry that was reversed, the kind it had: what was taken back doesn't count. */
  kind: string;
  amountMinutes: number;
  count: number;
}

/** What came to these accounts and left them since an instant, by kind; signed as the pool sees it. */
export async function poolSums(tx: Tx, communityId: string, accountIds: string[], since: Instant): Promise<PoolSum[]> {
  const { rows } = await sql<PoolSum>`
    select coalesce(o.kind, p.kind) as kind, sum(p.amount)::bigint as "amountMinutes",
        (count(*) - 2 * count(o.kind))::int as count
      from postings p
      left join entries o on p.kind = 'reversal' and o.community_id = p.community_id and o.entry_id = p.source_id
      where p.community_id = ${communityId} and p.account_id = any (${accountIds}::uuid[]) and p.entered_at >= ${since}
      group by 1`.execute(tx);
  return rows;
}
