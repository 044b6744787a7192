import { sql } from "kysely";
import { plannedEnd } from "../../order/rules";
import type { OrderRecord } from "../../order/store/orders";
import { daysAfter, type Instant } from "../../time";
import type { Tx } from "../../transaction";

/** What the desk knows of a volunteer for one order. */
export interface CandidateRow {
  volunteerId: string;
  name: string;
  gridId: string | null;
  gridName: string | null;
  servedMinutes: number;
  /** Visits accepted in the last 30 days. */
  recentVisits: number;
  /** Visits finished for this resident. */
  visitsHere: number;
  lastOffer: string | null;
}

export type OrderToServe = Pick<OrderRecord, "communityId" | "orderId" | "residentId" | "startsAt" | "durationMinutes">;

/** Volunteers of the community who are free at the order's time; neither the resident nor their kin are among them. */
export async function freeVolunteers(tx: Tx, order: OrderToServe, now: Instant): Promise<CandidateRow[]> {
  const { communityId, orderId, residentId } = order;
  const { rows } = await sql<CandidateRow>`
    select m.member_id as "volunteerId", m.name, grid.area_id as "gridId", grid.name as "gridName",
        past."servedMinutes", past."recentVisits", past."visitsHere",
        (select f.state from offers f
          where f.community_id = m.community_id and f.order_id = ${orderId} and f.volunteer_id = m.member_id
          order by f.offered_at desc limit 1) as "lastOffer"
      from role_grants g
      join members m on m.community_id = ${communityId} and m.person_id = g.person_id
      left join areas building on building.area_id = m.building_id
      left join areas grid on grid.area_id = any (building.lineage) and grid.kind = 'grid'
      cross join lateral (
        select coalesce(sum(v.served_minutes), 0)::int as "servedMinutes",
            (count(*) filter (where v.accepted_at > ${daysAfter(now, -30)} and v.released_at is null))::int as "recentVisits",
            (count(*) filter (where v.finished_at is not null and o.resident_id = ${residentId}))::int as "visitsHere"
          from visits v join orders o on o.community_id = v.community_id and o.order_id = v.order_id
          where v.community_id = m.community_id and v.volunteer_id = m.member_id
      ) past
      where g.area_id = ${communityId} and g.role = 'volunteer' and g.revoked_at is null
        and m.verified_at is not null and m.member_id <> ${residentId}
        and not exists (
          select 1 from visits v
            where v.community_id = m.community_id and v.volunteer_id = m.member_id and v.ended_at is null
              and v.starts_at < ${plannedEnd(order)} and v.ends_at > ${order.startsAt}
        )
        and not exists (
          select 1 from kin k
            where k.community_id = m.community_id and k.member_id = ${residentId} and k.kin_id = m.member_id
              and k.ended_at is null
        )`.execute(tx);
  return rows;
}
