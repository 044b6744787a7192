import type { Rule } from "./rule";

/** Balances against the lines that make them, and the bounds they keep. */
export const balances: readonly Rule[] = [
  {
    name: "a balance equals its postings, and the lines are counted without a gap",
    words: "余额等于明细之和，明细一条不少",
    sql: `SELECT a.account_id || ' balance ' || a.balance || ' postings ' || coalesce(p.amount, 0)
              || ' last line ' || a.last_line || ' lines ' || coalesce(p.lines, 0) AS breach
            FROM accounts a
            LEFT JOIN (
              SELECT account_id, sum(amount) AS amount, count(*) AS lines, max(line_no) AS last_line, max(entered_at) AS last_at
                FROM postings WHERE community_id = $1 GROUP BY account_id
            ) p ON p.account_id = a.account_id
            WHERE a.community_id = $1 AND (a.balance <> coalesce(p.amount, 0) OR a.last_line <> coalesce(p.lines, 0)
              OR a.last_line <> coalesce(p.last_line, 0) OR a.last_at < p.last_at)`,
  },
  {
    name: "each line follows the one before in number, in time and in balance",
    words: "每条明细都接着上一条：序号、时间、余额",
    sql: `SELECT account_id || ' line ' || line_no || ' after ' || line_before || ' says ' || balance_after || ' after ' || balance_before AS breach
            FROM (SELECT account_id, line_no, amount, balance_after, entered_at, lag(line_no, 1, 0::bigint) OVER line AS line_before,
                      lag(balance_after, 1, 0::bigint) OVER line AS balance_before, lag(entered_at) OVER line AS entered_before
                    FROM postings WHERE community_id = $1 WINDOW line AS (PARTITION BY account_id ORDER BY line_no)) p
            WHERE line_no <> line_before + 1 OR balance_after <> balance_before + amount OR entered_before > entered_at`,
  },
  {
    name: "no account is below its floor, and no member's or merchant's ever was",
    words: "没有账户透支过",
    sql: `SELECT account_id || ' balance ' || balance || ' held ' || held || ' floor ' || floor AS breach
            FROM accounts WHERE community_id = $1 AND (balance - held < floor OR held < 0)
          UNION ALL
          SELECT a.account_id || ' was once ' || least(e.from_balance, e.to_balance)
            FROM entries e
            JOIN accounts a ON a.community_id = $1 AND a.account_id = CASE WHEN e.from_balance < 0 THEN e.from_account_id ELSE e.to_account_id END
            WHERE e.community_id = $1 AND (e.from_balance < 0 OR e.to_balance < 0) AND a.kind IN ('member', 'payable')`,
  },
  {
    name: "the shares of a fund may together go down to its budget, and those of a pool to nothing",
    words: "基金不超预算，时间池不透支",
    sql: `SELECT a.kind || ' ' || a.unit || ' floor ' || sum(a.floor) || ' budget ' || coalesce(max(b.amount), 0) AS breach
            FROM accounts a
            LEFT JOIN (SELECT unit, sum(amount) AS amount FROM budgets WHERE community_id = $1 GROUP BY unit) b
              ON b.unit = a.unit AND a.kind = 'fund'
            WHERE a.community_id = $1 AND a.kind IN ('fund', 'pool') GROUP BY a.kind, a.unit
            HAVING sum(a.floor) <> -coalesce(max(b.amount), 0) OR sum(a.balance) < sum(a.floor)`,
  },
  {
    name: "an account has an owner where its kind has one, an id that follows from it, and a floor and a ceiling as its kind may",
    words: "账户的归属、下限和上限合乎它的种类",
    sql: `SELECT account_id || ' ' || kind || ' floor ' || floor AS breach FROM accounts
            WHERE community_id = $1 AND ((owner_id IS NOT NULL) <> (kind IN ('member', 'payable', 'clearing'))
              OR (share_no <> 0 AND kind NOT IN ('fund', 'pool')) OR share_no < 0
              OR (floor <> 0 AND kind NOT IN ('fund', 'pool', 'clearing')) OR (kind = 'clearing' AND floor > 0)
              OR (ceiling IS NOT NULL) <> (kind = 'clearing' OR (kind = 'member' AND unit = 'minute'))
              OR (owner_id IS NOT NULL AND account_id <> overlay(overlay(encode(substring(
                sha256(('account:' || kind || ':' || unit || ':' || owner_id)::bytea) FOR 16), 'hex') PLACING '8' FROM 13) PLACING '8' FROM 17)::uuid))`,
  },
  {
    name: "an account is stopped while a suspension of it stands, and then only",
    words: "止付的账户都有止付记录，没有记录的都没有止付",
    sql: `SELECT a.account_id || ' stopped ' || coalesce(a.suspended_at::text, 'never') AS breach
            FROM accounts a
            LEFT JOIN suspensions s ON s.community_id = $1 AND s.account_id = a.account_id AND s.lifted_at IS NULL
            WHERE a.community_id = $1 AND a.suspended_at IS DISTINCT FROM s.suspended_at`,
  },
];
