import type { Fund } from "@contract/audit";
import { sql } from "kysely";
import type { Tx } from "../../transaction";

/** The fund of each unit: what it may give in all, what is left of it, and what waits for it. */
export async function fundsOf(tx: Tx, communityId: string): Promise<Fund[]> {
  const { rows } = await sql<Fund>`
    select a.unit, coalesce((select sum(amount) from budgets b where b.community_id = ${communityId} and b.unit = a.unit), 0) as budget,
        sum(a.balance - a.held - a.floor) as left,
        case a.unit when 'point' then coalesce((select sum(amount) from owed_points o
          where o.community_id = ${communityId} and o.paid_at is null), 0) else 0 end as owed
      from accounts a
      where a.community_id = ${communityId} and a.kind = 'fund' and a.owner_id is null
      group by a.unit
      order by a.unit`.execute(tx);
  return rows;
}

/** Newest first; the budget a community opened with comes last. */
export async function lastRaises(tx: Tx, communityId: string, most: number) {
  return tx
    .selectFrom("budgets")
    .select(["raise_id as raiseId", "unit", "amount", "reason", "actor_id as actorId", "raised_at as raisedAt"])
    .where("community_id", "=", communityId)
    .orderBy("raised_at", (order) => order.desc().nullsLast())
    .orderBy("raise_id")
    .limit(most)
    .execute();
}
