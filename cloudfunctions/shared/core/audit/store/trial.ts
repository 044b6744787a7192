import type { TrialLine } from "@contract/audit";
import { sql } from "kysely";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";

/**
 * Balances at an instant by unit and kind, of accounts that had a line by then: each from its last line at or before the instant,
 * found in the index of either side. One statement, so that both sides of every entry are seen or neither is.
 */
export async function trialAt(tx: Tx, communityId: string, at: Instant): Promise<TrialLine[]> {
  const { rows } = await sql<TrialLine>`
    select unit, kind, count(*)::int as "accountCount", sum(balance) as balance,
        coalesce(sum(-balance) filter (where balance < 0), 0) as debits,
        coalesce(sum(balance) filter (where balance > 0), 0) as credits
      from (
        select a.unit, a.kind, a.owner_id, sum(l.balance) as balance
          from accounts a, lateral (
            select balance from (
              (select from_line as line, from_balance as balance from entries
                where community_id = ${communityId} and from_account_id = a.account_id and entered_at <= ${at}
                order by entered_at desc, from_line desc limit 1)
              union all
              (select to_line, to_balance from entries
                where community_id = ${communityId} and to_account_id = a.account_id and entered_at <= ${at}
                order by entered_at desc, to_line desc limit 1)
            ) sides order by line desc limit 1
          ) l
          where a.community_id = ${communityId}
          group by a.unit, a.kind, a.owner_id
      ) owners
      group by unit, kind
      order by unit, kind`.execute(tx);
  return rows;
}
