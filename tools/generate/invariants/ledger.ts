import type { Invariant } from "../invariants";

/** Accounts, entries, postings and holds. */
export const ledgerInvariants: readonly Invariant[] = [
  {
    name: "each unit of a community sums to zero",
    sql: `SELECT community_id || ' ' || unit || ' ' || sum(balance) AS breach
            FROM accounts GROUP BY community_id, unit HAVING sum(balance) <> 0`,
  },
  {
    name: "an entry moves its own unit between two accounts of its community",
    sql: `SELECT e.entry_id || ' ' || e.kind AS breach
            FROM entries e
            LEFT JOIN accounts f ON f.community_id = e.community_id AND f.account_id = e.from_account_id
            LEFT JOIN accounts t ON t.community_id = e.community_id AND t.account_id = e.to_account_id
            WHERE f.unit IS DISTINCT FROM e.unit OR t.unit IS DISTINCT FROM e.unit`,
  },
  {
    name: "an entry moves between the kinds of accounts its kind says",
    sql: `SELECT e.entry_id || ' ' || e.kind || ' ' || e.unit || ' from ' || f.kind || ' to ' || t.kind AS breach
            FROM entries e
            JOIN accounts f ON f.community_id = e.community_id AND f.account_id = e.from_account_id
            JOIN accounts t ON t.community_id = e.community_id AND t.account_id = e.to_account_id
            LEFT JOIN entries o ON o.community_id = e.community_id AND o.entry_id = e.source_id AND e.kind = 'reversal'
            LEFT JOIN accounts fo ON fo.community_id = o.community_id AND fo.account_id = o.to_account_id
            WHERE CASE WHEN e.kind = 'reversal'
              THEN (o.unit, o.amount, o.from_account_id, fo.kind) IS DISTINCT FROM (e.unit, e.amount, e.to_account_id, f.kind) OR o.kind = 'reversal'
              ELSE (e.kind, e.unit, f.kind, t.kind) NOT IN (
                ('grant', 'minute', 'fund', 'member'), ('service', 'minute', 'member', 'member'), ('excess', 'minute', 'member', 'pool'),
                ('gift', 'minute', 'member', 'member'), ('donation', 'minute', 'member', 'pool'), ('allocation', 'minute', 'pool', 'member'),
                ('award', 'point', 'fund', 'member'), ('redeem', 'point', 'member', 'payable'), ('expiry', 'point', 'member', 'expired'),
                ('sending', 'minute', 'member', 'clearing'), ('receipt', 'minute', 'clearing', 'member'),
                ('settlement', 'minute', 'clearing', 'fund'), ('settlement', 'minute', 'fund', 'clearing')) END`,
  },
  {
    name: "an entry is dated in whole milliseconds, under the id of its key",
    sql: `SELECT entry_id || ' ' || entered_at AS breach FROM entries
            WHERE entered_at <> date_trunc('milliseconds', entered_at)
              OR entry_id <> overlay(overlay(encode(substring(sha256(idempotency_key::bytea) FOR 16), 'hex') PLACING '8' FROM 13) PLACING '8' FROM 17)::uuid`,
  },
  {
    name: "an account has an owner where its kind has one, an id that follows from it, and a floor and a ceiling as its kind may",
    sql: `SELECT account_id || ' ' || kind || ' floor ' || floor AS breach FROM accounts
            WHERE (owner_id IS NOT NULL) <> (kind IN ('member', 'payable', 'clearing'))
              OR (share_no <> 0 AND kind NOT IN ('fund', 'pool')) OR share_no < 0
              OR (floor <> 0 AND kind NOT IN ('fund', 'pool', 'clearing')) OR (kind = 'clearing' AND floor > 0)
              OR (ceiling IS NOT NULL) <> (kind = 'member' AND unit = 'minute')
              OR (owner_id IS NOT NULL AND account_id <> overlay(overlay(encode(substring(
                sha256(('account:' || kind || ':' || unit || ':' || owner_id)::bytea) FOR 16), 'hex') PLACING '8' FROM 13) PLACING '8' FROM 17)::uuid)`,
  },
  {
    name: "an account is stopped while a suspension of it stands, and then only",
    sql: `SELECT a.account_id || ' stopped ' || coalesce(a.suspended_at::text, 'never') AS breach
            FROM accounts a LEFT JOIN suspensions s ON s.community_id = a.community_id AND s.account_id = a.account_id AND s.lifted_at IS NULL
            WHERE a.suspended_at IS DISTINCT FROM s.suspended_at`,
  },
  {
    name: "lines of an account follow one another in time, and the account remembers the last",
    sql: `SELECT p.account_id || ' line ' || p.line_no AS breach
            FROM (SELECT *, lag(entered_at) OVER (PARTITION BY community_id, account_id ORDER BY line_no) AS before FROM postings) p
            JOIN accounts a USING (community_id, account_id)
            WHERE p.before > p.entered_at OR a.last_at < p.entered_at`,
  },
  {
    name: "the shares of a fund may together go down to its budget, and those of a pool to nothing",
    sql: `SELECT a.community_id || ' ' || a.kind || ' ' || a.unit || ' floor ' || sum(a.floor) || ' budget ' || coalesce(max(b.amount), 0) AS breach
            FROM accounts a
            LEFT JOIN (SELECT community_id, unit, sum(amount) AS amount FROM budgets GROUP BY community_id, unit) b
              ON b.community_id = a.community_id AND b.unit = a.unit AND a.kind = 'fund'
            WHERE a.kind IN ('fund', 'pool') GROUP BY a.community_id, a.kind, a.unit
            HAVING sum(a.floor) <> -coalesce(max(b.amount), 0) OR sum(a.balance) < sum(a.floor)`,
  },
  {
    name: "a balance equals its postings, and the lines are counted without a gap",
    sql: `SELECT a.account_id || ' balance ' || a.balance || ' postings ' || coalesce(p.amount, 0)
              || ' last line ' || a.last_line || ' lines ' || coalesce(p.lines, 0) AS breach
            FROM accounts a
            LEFT JOIN (
              SELECT community_id, account_id, sum(amount) AS amount, count(*) AS lines, max(line_no) AS last_line
                FROM postings GROUP BY community_id, account_id
            ) p USING (community_id, account_id)
            WHERE a.balance <> coalesce(p.amount, 0) OR a.last_line <> coalesce(p.lines, 0) OR a.last_line <> coalesce(p.last_line, 0)`,
  },
  {
    name: "the balance after a line is the sum up to it",
    sql: `SELECT account_id || ' line ' || line_no || ' says ' || balance_after || ' is ' || running AS breach
            FROM (SELECT *, sum(amount) OVER (PARTITION BY community_id, account_id ORDER BY line_no) AS running FROM postings) p
            WHERE balance_after <> running`,
  },
  {
    name: "held is the sum of the reserved holds",
    sql: `SELECT a.account_id || ' held ' || a.held || ' reserved ' || coalesce(sum(h.amount), 0) AS breach
            FROM accounts a
            LEFT JOIN holds h ON h.community_id = a.community_id AND h.account_id = a.account_id AND h.state = 'reserved'
            GROUP BY a.community_id, a.account_id, a.held
            HAVING a.held <> coalesce(sum(h.amount), 0)`,
  },
  {
    name: "no account is below its floor, and no member's or merchant's ever was",
    sql: `SELECT a.account_id || ' balance ' || a.balance || ' held ' || a.held || ' floor ' || a.floor AS breach
            FROM accounts a
            WHERE a.balance - a.held < a.floor OR a.kind IN ('member', 'payable') AND EXISTS (
              SELECT FROM postings p
                WHERE p.community_id = a.community_id AND p.account_id = a.account_id AND p.balance_after < 0)`,
  },
  {
    name: "a posted hold and the service entry of its order say the same",
    sql: `SELECT coalesce(h.hold_id, e.entry_id) || ' held ' || coalesce(h.posted_amount::text, 'nothing')
              || ' entered ' || coalesce(e.amount::text, 'nothing') AS breach
            FROM (SELECT * FROM holds WHERE state = 'posted') h
            FULL JOIN (
              SELECT community_id, entry_id, source_id, from_account_id AS account_id, amount FROM entries WHERE kind = 'service'
            ) e ON e.community_id = h.community_id AND e.source_id = h.source_id AND e.account_id = h.account_id
            WHERE h.posted_amount IS DISTINCT FROM e.amount`,
  },
  {
    name: "every member has one account of each unit",
    sql: `SELECT m.member_id || ' has ' || coalesce(a.units, 0) AS breach
            FROM members m
            LEFT JOIN (
              SELECT community_id, owner_id, count(*) AS units FROM accounts WHERE kind = 'member' GROUP BY community_id, owner_id
            ) a ON a.community_id = m.community_id AND a.owner_id = m.member_id
            WHERE coalesce(a.units, 0) <> 2`,
  },
];
