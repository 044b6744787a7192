import { sql } from "kysely";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";

/** An account with lines that no head has, or in no head at all. */
export interface Unsealed {
  accountId: string;
  lastLine: number;
  /** The last line that a head has, its instant and leaf; 0 and nothing where there is none. */
  sealedLine: number;
  sealedAt: Instant | null;
  leaf: Buffer | null;
}

/**
 * What is unsealed is what lies between two numbers of the account itself, and its lines commit in their order: so nothing that
 * commits late can be passed over, whenever one asks. Answers as many accounts, by id, as `mostLines` begins to take; one without
 * a line counts as a line.
 */
export async function unsealedAccounts(tx: Tx, communityId: string, mostLines: number): Promise<Unsealed[]> {
  const { rows } = await sql<Unsealed>`
    select "accountId", "lastLine", "sealedLine", "sealedAt", leaf
      from (
        select a.account_id as "accountId", a.last_line as "lastLine", coalesce(s.last_line, 0) as "sealedLine",
            s.last_at as "sealedAt", case when s.last_line > 0 then s.leaf end as leaf,
            sum(greatest(a.last_line - coalesce(s.last_line, 0), 1)) over (order by a.account_id rows unbounded preceding)
              - greatest(a.last_line - coalesce(s.last_line, 0), 1) as before
          from accounts a
          left join seal_lasts s on s.community_id = a.community_id and s.account_id = a.account_id
          where a.community_id = ${communityId} and (s.account_id is null or s.last_line < a.last_line)
      ) unsealed
      where before < ${mostLines}
      order by "accountId"`.execute(tx);
  return rows;
}

/**
 * Communities with something unsealed, whose last head is as old as they let lines wait, took on all it could or is ahead of the clock (which
 * is then refused); and those whose log
 * asks for another key than the newest. The one sealed longest ago first.
 */
export async function communitiesToSeal(
  tx: Tx,
  newestKey: string,
  mostLines: number,
  now: Instant,
  limit: number,
): Promise<{ communityId: string }[]> {
  const { rows } = await sql<{ communityId: string }>`
    select c.community_id as "communityId"
      from communities c
      left join lateral (
        select coalesce(h.next_key, h.key) as key, h.sealed_at, h.size - coalesce(p.size, 0) as lines
          from seal_heads h
          left join seal_heads p on p.community_id = h.community_id and p.head_no = h.head_no - 1
          where h.community_id = c.community_id order by h.head_no desc limit 1
      ) h on true
      where h.key <> ${Buffer.from(newestKey, "hex")}
        or (h.lines is null or h.lines >= ${mostLines} or h.sealed_at <= ${now}::timestamptz - interval '1 minute' * c.seal_minutes
            or h.sealed_at > ${now}::timestamptz + interval '1 minute')
          and exists (
          select from accounts a
            left join seal_lasts s on s.community_id = a.community_id and s.account_id = a.account_id
            where a.community_id = c.community_id and (s.account_id is null or s.last_line < a.last_line)
        )
      order by h.sealed_at nulls first, c.community_id
      limit ${limit}`.execute(tx);
  return rows;
}
