import type { Rule } from "./rule";

/** What is held against the orders it is held for. */
export const holds: readonly Rule[] = [
  {
    name: "held is the sum of the reserved holds",
    words: "账户的冻结数等于未结冻结之和",
    sql: `SELECT a.account_id || ' held ' || a.held || ' reserved ' || coalesce(h.amount, 0) AS breach
            FROM accounts a
            LEFT JOIN (
              SELECT account_id, sum(amount) AS amount FROM holds WHERE community_id = $1 AND state = 'reserved' GROUP BY account_id
            ) h ON h.account_id = a.account_id
            WHERE a.community_id = $1 AND a.held <> coalesce(h.amount, 0)`,
  },
  {
    name: "a posted hold and the service entry of its order say the same",
    words: "付出的冻结与服务那一笔相同",
    sql: `SELECT coalesce(h.hold_id, e.entry_id) || ' held ' || coalesce(h.posted_amount::text, 'nothing')
              || ' entered ' || coalesce(e.amount::text, 'nothing') AS breach
            FROM (SELECT * FROM holds WHERE community_id = $1 AND state = 'posted') h
            FULL JOIN (
              SELECT entry_id, source_id, from_account_id AS account_id, amount FROM entries WHERE community_id = $1 AND kind = 'service'
            ) e ON e.source_id = h.source_id AND e.account_id = h.account_id
            WHERE h.posted_amount IS DISTINCT FROM e.amount`,
  },
  {
    name: "the hold is as the order: reserved while it is not over, ended as it ended",
    words: "冻结的进展与服务单一致",
    sql: `SELECT o.order_id || ' is ' || o.state || ' with a hold ' || h.state AS breach
            FROM orders o
            JOIN holds h ON h.community_id = $1 AND h.hold_id = o.hold_id
            JOIN accounts a ON a.community_id = $1 AND a.account_id = h.account_id
            LEFT JOIN visits v ON v.community_id = $1 AND v.order_id = o.order_id AND v.released_at IS NULL
            WHERE o.community_id = $1 AND (h.source_id <> o.order_id OR h.amount <> o.duration_minutes
              OR a.owner_id <> o.resident_id OR a.unit <> 'minute' OR a.kind <> 'member'
              OR h.state <> CASE
                WHEN o.state = 'confirmed' THEN CASE WHEN v.paid_minutes = 0 THEN 'voided' ELSE 'posted' END
                WHEN o.state IN ('cancelled', 'voided') THEN 'voided'
                WHEN o.state = 'expired' THEN 'expired'
                ELSE 'reserved' END)`,
  },
  {
    name: "every hold is an order's",
    words: "每一笔冻结都有它的服务单",
    sql: `SELECT h.hold_id || ' ' || h.state AS breach
            FROM holds h LEFT JOIN orders o ON o.community_id = $1 AND o.hold_id = h.hold_id
            WHERE h.community_id = $1 AND o.order_id IS NULL`,
  },
];
