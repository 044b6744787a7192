import { sql } from "kysely";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";

export interface Due {
  communityId: string;
}

/** Communities with points whose day is over, on accounts that are not stopped. */
export async function communitiesWithLapsedPoints(tx: Tx, now: Instant, limit: number): Promise<Due[]> {
  const { rows } = await sql<Due>`
    select c.community_id as "communityId" from communities c
      where exists (
        select from point_lots l
          join accounts a on a.community_id = l.community_id and a.account_id = l.account_id
          where l.community_id = c.community_id and l.remaining > 0 and l.expires_at <= ${now} and a.suspended_at is null)
      order by c.community_id
      limit ${limit}`.execute(tx);
  return rows;
}

/** Communities whose fund reaches for the points that are owed longest. */
export async function communitiesAbleToPay(tx: Tx, limit: number): Promise<Due[]> {
  const { rows } = await sql<Due>`
    select c.community_id as "communityId"
      from communities c, lateral (
        select amount from owed_points
          where community_id = c.community_id and paid_at is null order by owed_since, order_id, account_id limit 1
      ) first
      where first.amount <= (
        select sum(balance - held - floor) from accounts
          where community_id = c.community_id and owner_id is null and unit = 'point' and kind = 'fund')
      order by c.community_id
      limit ${limit}`.execute(tx);
  return rows;
}

/** Communities without a reconciliation of this day (Shanghai), the one reconciled longest ago first. */
export async function communitiesToReconcile(tx: Tx, day: string, limit: number): Promise<Due[]> {
  const { rows } = await sql<Due>`
    select c.community_id as "communityId"
      from communities c
      left join lateral (
        select day from reconciliations where community_id = c.community_id order by day desc limit 1
      ) last on true
      where not exists (select from reconciliations where community_id = c.community_id and day = ${day}::date)
      order by last.day nulls first, c.community_id
      limit ${limit}`.execute(tx);
  return rows;
}
