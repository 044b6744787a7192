import { randomUUID } from "node:crypto";
import type { Session } from "../../database/session";
import type { Town } from "./town";

/** Two members whose past is written as sets: one gives the other a minute again and again. */
export interface Pair {
  giverId: string;
  takerId: string;
}

export async function addPair(session: Session, { communityId }: Town, minutes: number): Promise<Pair> {
  const pair = { giverId: randomUUID(), takerId: randomUUID() };
  for (const memberId of [pair.giverId, pair.takerId]) {
    await session.query("SELECT ledger_open_member($1, $2)", [communityId, memberId]);
  }
  await session.query("SELECT ledger_grant_minutes($1, $2, $3, NULL, 'bench:' || $2::uuid, $4)", [
    communityId,
    pair.giverId,
    minutes,
    new Date(),
  ]);
  return pair;
}

/** Adds gifts of the past, as a superuser; what the functions would have left, in one statement for each table. */
export async function addGifts(session: Session, { communityId }: Town, pair: Pair, count: number): Promise<void> {
  const who = [communityId, pair.giverId, pair.takerId];
  await session.query("BEGIN");
  await session.query(
    `INSERT INTO entries (community_id, entry_id, idempotency_key, unit, kind, source_id, actor_id, entered_at, amount,
         from_account_id, to_account_id, from_line, from_balance, to_line, to_balance)
       SELECT $1, ledger_id(key), key, 'minute', 'gift', ledger_id(key), $2, greatest(g.last_at, t.last_at), 1,
           g.account_id, t.account_id, g.last_line + n, g.balance - n, t.last_line + n, t.balance + n
         FROM accounts g, accounts t, generate_series(1, $4::integer) AS n, LATERAL (SELECT 'gift:' || $2::uuid || ':' || g.last_line + n AS key) k
         WHERE g.community_id = $1 AND g.account_id = ledger_account('member', 'minute', $2)
           AND t.community_id = $1 AND t.account_id = ledger_account('member', 'minute', $3)`,
    [...who, count],
  );
  await session.query(
    `UPDATE accounts SET balance = balance + CASE owner_id WHEN $2 THEN -$4::bigint ELSE $4::bigint END,
         last_line = last_line + $4, last_at = (SELECT max(last_at) FROM accounts WHERE community_id = $1 AND owner_id IN ($2, $3))
       WHERE community_id = $1 AND unit = 'minute' AND owner_id IN ($2, $3)`,
    [...who, count],
  );
  await session.query("COMMIT");
  await session.query("VACUUM (ANALYZE) entries");
}

/** Gives each of these members lots of points that lapsed long ago, as a superuser. */
export async function addLapsedLots(
  session: Session,
  { communityId }: Town,
  members: string[],
  each: number,
): Promise<void> {
  await session.query("BEGIN");
  await session.query(
    `INSERT INTO entries (community_id, entry_id, idempotency_key, unit, kind, source_id, actor_id, entered_at, amount,
         from_account_id, to_account_id, from_line, from_balance, to_line, to_balance)
       SELECT $1, ledger_id(key), key, 'point', 'award', ledger_id(key), NULL, '2020-01-01', 1, f.account_id,
           ledger_account('member', 'point', member_id), (nth - 1) * $3 + n, -((nth - 1) * $3 + n), n, n
         FROM unnest($2::uuid[]) WITH ORDINALITY AS m (member_id, nth), generate_series(1, $3::integer) AS n, accounts f,
           LATERAL (SELECT 'award:' || member_id || ':' || n AS key) k
         WHERE f.community_id = $1 AND f.kind = 'fund' AND f.unit = 'point' AND f.share_no = 0`,
    [communityId, members, each],
  );
  await session.query(
    `INSERT INTO point_lots (community_id, entry_id, account_id, amount, remaining, expires_at, line_no)
       SELECT community_id, entry_id, to_account_id, 1, 1, ledger_points_lapse(entered_at), to_line FROM entries
         WHERE community_id = $1 AND kind = 'award'`,
    [communityId],
  );
  await session.query(
    `UPDATE accounts a SET balance = p.balance, last_line = p.lines, last_at = '2020-01-01'
       FROM (SELECT account_id, sum(amount) AS balance, count(*) AS lines FROM postings
               WHERE community_id = $1 AND unit = 'point' GROUP BY account_id) p
       WHERE a.community_id = $1 AND a.account_id = p.account_id`,
    [communityId],
  );
  await session.query("COMMIT");
  await session.query("VACUUM (ANALYZE) point_lots");
}
