import { sql } from "kysely";
import { type Instant, monthOf } from "../../time";
import type { Tx } from "../../transaction";

/** A month between two communities that has not been closed; `month` is `2026-11`. */
export interface OpenMonth {
  communityId: string;
  otherCommunityId: string;
  month: string;
}

/** In minutes; above zero the community owes the other. `closing` = opening + sent − received + settled. */
export interface MonthBetween {
  opening: number;
  sent: number;
  received: number;
  settled: number;
  closing: number;
}

/** Pairs with a month that is over and not closed: the one after the last closed, or the last one where none was. */
export async function monthsToClose(tx: Tx, now: Instant, most: number): Promise<OpenMonth[]> {
  const thisMonth = `${monthOf(now)}-01`;
  const { rows } = await sql<OpenMonth>`
    select a.community_id as "communityId", a.owner_id as "otherCommunityId", to_char(due.month, 'YYYY-MM') as month
      from accounts a cross join lateral (
        select coalesce(max(s.month) + interval '1 month', ${thisMonth}::date - interval '1 month') as month
          from clearing_statements s
          where s.community_id = a.community_id and s.other_community_id = a.owner_id
      ) due
      where a.kind = 'clearing' and a.last_line > 0 and due.month < ${thisMonth}::date
      order by a.community_id, a.owner_id limit ${most}`.execute(tx);
  return rows;
}

/**
 * What a month brought: it opens as the one before it closed, and holds every line up to its end that no statement has told yet. So a line
 * dated before a month's end and committed after it was closed stands in the next.
 */
export async function monthBetween(
  tx: Tx,
  { communityId, otherCommunityId }: OpenMonth,
  from: Instant,
  until: Instant,
): Promise<MonthBetween> {
  const { rows } = await sql<MonthBetween>`
    with told as (
      select min(month) as first_month, sum(sent) as sent, sum(received) as received, sum(settled) as settled,
          (array_agg(closing order by month desc))[1] as closing
        from clearing_statements where community_id = ${communityId} and other_community_id = ${otherCommunityId}
          and month < ${`${monthOf(from)}-01`}::date
    ), lines as (
      select kind, amount, entered_at < coalesce(first_month::timestamp at time zone interval '08:00', ${from}) as is_before
        from postings cross join told
        where community_id = ${communityId} and account_id = ${clearingId(communityId, otherCommunityId)}
          and entered_at < ${until}
    ), summed as (
      select coalesce(sum(amount) filter (where is_before), 0)::bigint as before,
          coalesce(sum(amount) filter (where not is_before and kind = 'sending'), 0)::bigint as sent,
          coalesce(-sum(amount) filter (where not is_before and kind = 'receipt'), 0)::bigint as received,
          coalesce(sum(amount) filter (where not is_before and kind = 'settlement'), 0)::bigint as settled
        from lines
    )
    select coalesce(t.closing, s.before)::bigint as opening,
        (s.sent - coalesce(t.sent, 0))::bigint as sent,
        (s.received - coalesce(t.received, 0))::bigint as received,
        (s.settled - coalesce(t.settled, 0))::bigint as settled,
        (coalesce(t.closing, s.before) + s.sent - coalesce(t.sent, 0) - s.received + coalesce(t.received, 0)
          + s.settled - coalesce(t.settled, 0))::bigint as closing
      from summed s cross join told t`.execute(tx);
  return rows[0]!;
}

/** False when another was first. */
export async function insertStatement(
  tx: Tx,
  { communityId, otherCommunityId, month }: OpenMonth,
  told: MonthBetween,
  now: Instant,
): Promise<boolean> {
  const row = await tx
    .insertInto("clearing_statements")
    .values({
      community_id: communityId,
      other_community_id: otherCommunityId,
      month: `${month}-01`,
      ...told,
      closed_at: now,
    })
    .onConflict((conflict) => conflict.columns(["community_id", "other_community_id", "month"]).doNothing())
    .returning("month")
    .executeTakeFirst();
  return row !== undefined;
}

export async function clearingBalance(tx: Tx, communityId: string, otherCommunityId: string): Promise<number> {
  const { balance } = await tx
    .selectFrom("accounts")
    .select("balance")
    .where("community_id", "=", communityId)
    .where("account_id", "=", clearingId(communityId, otherCommunityId))
    .executeTakeFirstOrThrow();
  return balance;
}

function clearingId(communityId: string, otherCommunityId: string) {
  return sql<string>`(select account_id from accounts where community_id = ${communityId} and owner_id = ${otherCommunityId}
    and unit = 'minute' and kind = 'clearing' and share_no = 0)`;
}

/** What the desk reads: each other community with the month as it was closed, or as it stands, the limit and what is owed now. */
export async function clearingOf(tx: Tx, communityId: string, month: string) {
  return tx
    .selectFrom("accounts as a")
    .innerJoin("areas as o", "o.area_id", "a.owner_id")
    .leftJoin("clearing_statements as s", (join) =>
      join
        .onRef("s.community_id", "=", "a.community_id")
        .onRef("s.other_community_id", "=", "a.owner_id")
        .on("s.month", "=", `${month}-01`),
    )
    .select([
      "a.owner_id as communityId",
      "o.name",
      "a.balance",
      "a.ceiling as limitMinutes",
      "s.closed_at as closedAt",
      "s.opening",
      "s.sent",
      "s.received",
      "s.settled",
      "s.closing",
    ])
    .where("a.community_id", "=", communityId)
    .where(sql<boolean>`a.kind = 'clearing'`)
    .orderBy("o.name")
    .orderBy("a.owner_id")
    .execute();
}
