import type { EntryKind } from "@contract/points";
import { sql } from "kysely";
import type { Tx } from "../../transaction";

export interface OriginSum {
  direction: "in" | "out";
  kind: EntryKind;
  /** Of a service, the name in the catalogue. */
  title: string;
  otherName: string | null;
  amountMinutes: number;
  count: number;
}

/**
 * Sums of an account's minutes by where they came from or went: kind, service and the neighbour on the other side,
 * most first. A reversal is taken off what it reversed.
 */
export async function originSums(tx: Tx, communityId: string, accountId: string, limit: number): Promise<OriginSum[]> {
  const { rows } = await sql<OriginSum>`
    with lines as (
      select coalesce(o.kind, p.kind) as kind, coalesce(o.source_id, p.source_id) as source_id, p.other_account_id,
          case when (p.amount > 0) = (o.kind is null) then 'in' else 'out' end as direction,
          case when o.kind is null then abs(p.amount) else -abs(p.amount) end as amount,
          case when o.kind is null then 1 else -1 end as nth
        from postings p
        left join entries o on p.kind = 'reversal' and o.community_id = p.community_id and o.entry_id = p.source_id
        where p.community_id = ${communityId} and p.account_id = ${accountId}
    )
    select l.direction, l.kind, coalesce(s.name, '') as title, m.name as "otherName",
        sum(l.amount)::bigint as "amountMinutes", sum(l.nth)::int as count
      from lines l
      left join orders d on l.kind = 'service' and d.community_id = ${communityId} and d.order_id = l.source_id
      left join services s on s.community_id = ${communityId} and s.service_id = d.service_id
      left join accounts a on l.kind in ('service', 'gift') and a.community_id = ${communityId}
        and a.account_id = l.other_account_id and a.kind = 'member'
      left join members m on m.community_id = ${communityId} and m.member_id = a.owner_id
      group by 1, 2, 3, 4 having sum(l.amount) > 0
      order by 5 desc, 1, 2, 3, 4 limit ${limit}`.execute(tx);
  return rows;
}

/** All that came to an account and all that left it. */
export async function flowOf(tx: Tx, communityId: string, accountId: string) {
  const { rows } = await sql<{ inMinutes: number; outMinutes: number }>`
    select coalesce(sum(amount) filter (where (amount > 0) = (kind <> 'reversal')), 0)::bigint as "inMinutes",
        coalesce(-sum(amount) filter (where (amount > 0) = (kind = 'reversal')), 0)::bigint as "outMinutes"
      from postings where community_id = ${communityId} and account_id = ${accountId}`.execute(tx);
  return rows[0]!;
}
