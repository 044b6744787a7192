import type { Invariant } from "../invariants";

/** Accounts, entries, postings and holds. */
export const ledgerInvariants: readonly Invariant[] = [
  {
    name: "each unit of a community sums to zero",
    sql: `SELECT community_id || ' ' || unit || ' ' || sum(balance) AS breach
            FROM accounts GROUP BY community_id, unit HAVING sum(balance) <> 0`,
  },
  {
    name: "an entry has two or more postings of its own unit that sum to zero",
    sql: `SELECT e.entry_id || ' ' || e.kind AS breach
            FROM entries e
            LEFT JOIN postings p USING (community_id, entry_id)
            LEFT JOIN accounts a USING (community_id, account_id)
            GROUP BY e.community_id, e.entry_id, e.kind, e.unit
            HAVING count(p.amount) < 2 OR sum(p.amount) <> 0 OR count(*) FILTER (WHERE a.unit <> e.unit) > 0`,
  },
  {
    name: "an entry moves between the kinds of accounts its kind says",
    sql: `SELECT e.entry_id || ' ' || e.kind || ' ' || e.unit || ' from ' || f.kind || ' to ' || t.kind AS breach
            FROM entries e
            JOIN postings pf ON pf.community_id = e.community_id AND pf.entry_id = e.entry_id AND pf.amount < 0
            JOIN accounts f ON f.community_id = pf.community_id AND f.account_id = pf.account_id
            JOIN postings pt ON pt.community_id = e.community_id AND pt.entry_id = e.entry_id AND pt.amount > 0
            JOIN accounts t ON t.community_id = pt.community_id AND t.account_id = pt.account_id
            WHERE e.kind <> 'reversal' AND (e.kind, e.unit, f.kind, t.kind) NOT IN (
              ('grant', 'minute', 'fund', 'member'), ('service', 'minute', 'member', 'member'),
              ('award', 'point', 'fund', 'member'), ('redeem', 'point', 'member', 'payable'))`,
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
    name: "no account is or was below its floor",
    sql: `SELECT a.account_id || ' balance ' || a.balance || ' held ' || a.held || ' floor ' || a.floor AS breach
            FROM accounts a
            WHERE a.balance - a.held < a.floor OR EXISTS (
              SELECT FROM postings p
                WHERE p.community_id = a.community_id AND p.account_id = a.account_id AND p.balance_after < a.floor)`,
  },
  {
    name: "a posted hold and the service entry of its order say the same",
    sql: `SELECT coalesce(h.hold_id, e.entry_id) || ' held ' || coalesce(h.posted_amount::text, 'nothing')
              || ' entered ' || coalesce(e.amount::text, 'nothing') AS breach
            FROM (SELECT * FROM holds WHERE state = 'posted') h
            FULL JOIN (
              SELECT e.community_id, e.entry_id, e.source_id, p.account_id, -p.amount AS amount
                FROM entries e JOIN postings p USING (community_id, entry_id)
                WHERE e.kind = 'service' AND p.amount < 0
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
