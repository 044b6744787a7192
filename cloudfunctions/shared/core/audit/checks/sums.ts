import type { Rule } from "./rule";

/** Sums, and what an account and an entry may be at all. */
export const sums: readonly Rule[] = [
  {
    name: "each unit of a community sums to zero",
    words: "时间和积分的总账各自合计为零",
    sql: `SELECT unit || ' ' || sum(balance) AS breach
            FROM accounts WHERE community_id = $1 GROUP BY unit HAVING sum(balance) <> 0`,
  },
  {
    name: "an entry moves its own unit between two accounts of its community",
    words: "每一笔都在本社区两个同类账户之间",
    sql: `SELECT e.entry_id || ' ' || e.kind AS breach
            FROM entries e
            LEFT JOIN accounts f ON f.community_id = $1 AND f.account_id = e.from_account_id
            LEFT JOIN accounts t ON t.community_id = $1 AND t.account_id = e.to_account_id
            WHERE e.community_id = $1 AND (f.unit IS DISTINCT FROM e.unit OR t.unit IS DISTINCT FROM e.unit)`,
  },
  {
    name: "an entry moves between the kinds of accounts its kind says",
    words: "每一笔的来去合乎它的种类",
    sql: `SELECT e.entry_id || ' ' || e.kind || ' ' || e.unit || ' from ' || f.kind || ' to ' || t.kind AS breach
            FROM entries e
            JOIN accounts f ON f.community_id = $1 AND f.account_id = e.from_account_id
            JOIN accounts t ON t.community_id = $1 AND t.account_id = e.to_account_id
            WHERE e.community_id = $1 AND e.kind <> 'reversal' AND (e.kind, e.unit, f.kind, t.kind) NOT IN (
              ('grant', 'minute', 'fund', 'member'), ('service', 'minute', 'member', 'member'), ('excess', 'minute', 'member', 'pool'),
              ('gift', 'minute', 'member', 'member'), ('donation', 'minute', 'member', 'pool'), ('allocation', 'minute', 'pool', 'member'),
              ('award', 'point', 'fund', 'member'), ('redeem', 'point', 'member', 'payable'), ('expiry', 'point', 'member', 'expired'),
              ('sending', 'minute', 'member', 'clearing'), ('receipt', 'minute', 'clearing', 'member'),
              ('settlement', 'minute', 'clearing', 'fund'), ('settlement', 'minute', 'fund', 'clearing'))`,
  },
  {
    name: "a reversal takes back just what another entry moved",
    words: "每一笔冲正都与原来那一笔相抵",
    sql: `SELECT e.entry_id || ' of ' || e.source_id AS breach
            FROM entries e
            JOIN accounts f ON f.community_id = $1 AND f.account_id = e.from_account_id
            LEFT JOIN entries o ON o.community_id = $1 AND o.entry_id = e.source_id
            LEFT JOIN accounts ot ON ot.community_id = $1 AND ot.account_id = o.to_account_id
            WHERE e.community_id = $1 AND e.kind = 'reversal' AND (o.kind = 'reversal'
              OR (o.unit, o.amount, o.from_account_id, ot.kind) IS DISTINCT FROM (e.unit, e.amount, e.to_account_id, f.kind))`,
  },
  {
    name: "an entry is dated in whole milliseconds, under the id of its key",
    words: "每一笔的编号与它的凭据一致",
    sql: `SELECT entry_id || ' ' || entered_at AS breach FROM entries
            WHERE community_id = $1 AND (entered_at <> date_trunc('milliseconds', entered_at)
              OR entry_id <> overlay(overlay(encode(substring(sha256(idempotency_key::bytea) FOR 16), 'hex') PLACING '8' FROM 13) PLACING '8' FROM 17)::uuid)`,
  },
  {
    name: "every member has one account of each unit",
    words: "每位成员都有时间和积分两个账户",
    sql: `SELECT m.member_id || ' has ' || coalesce(a.units, 0) AS breach
            FROM members m
            LEFT JOIN (
              SELECT owner_id, count(*) AS units FROM accounts WHERE community_id = $1 AND kind = 'member' GROUP BY owner_id
            ) a ON a.owner_id = m.member_id
            WHERE m.community_id = $1 AND coalesce(a.units, 0) <> 2`,
  },
];
