import { sql } from "kysely";
import type { Tx } from "../../transaction";

/** What entries were for, by entry: the service or the reward; of a reversal, what the entry it takes back was for. */
export async function titlesOf(tx: Tx, communityId: string, entryIds: string[]): Promise<Map<string, string>> {
  if (entryIds.length === 0) return new Map();
  const { rows } = await sql<{ entryId: string; title: string }>`
    select e.entry_id as "entryId", coalesce(s.name, r.name) as title
      from entries e
      left join entries back on e.kind = 'reversal' and back.community_id = ${communityId} and back.entry_id = e.source_id
      left join orders o on o.community_id = ${communityId} and o.order_id = coalesce(back.source_id, e.source_id)
      left join services s on s.community_id = ${communityId} and s.service_id = o.service_id
      left join vouchers v on v.community_id = ${communityId} and v.voucher_id = coalesce(back.source_id, e.source_id)
      left join rewards r on r.community_id = ${communityId} and r.reward_id = v.reward_id
      where e.community_id = ${communityId} and e.entry_id = any (${entryIds}::uuid[]) and coalesce(s.name, r.name) is not null`.execute(
    tx,
  );
  return new Map(rows.map(({ entryId, title }) => [entryId, title]));
}
