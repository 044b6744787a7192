import type { Invariant } from "../invariants";

/** Lots of points, what is owed, rewards and vouchers. */
export const pointInvariants: readonly Invariant[] = [
  {
    name: "what remains of a member's lots is the point balance",
    sql: `SELECT a.account_id || ' balance ' || a.balance || ' lots ' || coalesce(sum(l.remaining), 0) AS breach
            FROM accounts a LEFT JOIN point_lots l USING (community_id, account_id)
            WHERE a.unit = 'point' AND a.kind = 'member'
            GROUP BY a.community_id, a.account_id, a.balance
            HAVING a.balance <> coalesce(sum(l.remaining), 0)`,
  },
  {
    name: "a lot is the posting that brought it, less its uses, and lapses at the end of the next year",
    sql: `SELECT l.entry_id || ' amount ' || l.amount || ' posting ' || p.amount || ' remaining ' || l.remaining AS breach
            FROM point_lots l
            JOIN postings p USING (community_id, entry_id, account_id)
            LEFT JOIN (
              SELECT community_id, lot_entry_id, account_id, sum(amount) AS used FROM point_lot_uses
                GROUP BY community_id, lot_entry_id, account_id
            ) u ON u.community_id = l.community_id AND u.lot_entry_id = l.entry_id AND u.account_id = l.account_id
            WHERE l.amount <> p.amount OR l.line_no <> p.line_no OR l.remaining <> l.amount - coalesce(u.used, 0) OR l.expires_at <>
              (date_trunc('year', p.entered_at AT TIME ZONE INTERVAL '08:00') + INTERVAL '2 years') AT TIME ZONE INTERVAL '08:00'`,
  },
  {
    name: "points that come to a member make a lot, and points that leave are taken from lots",
    sql: `SELECT p.entry_id || ' amount ' || p.amount AS breach
            FROM postings p JOIN accounts a USING (community_id, account_id)
            LEFT JOIN point_lots l USING (community_id, entry_id, account_id)
            LEFT JOIN (
              SELECT community_id, entry_id, account_id, sum(amount) AS used FROM point_lot_uses GROUP BY community_id, entry_id, account_id
            ) u USING (community_id, entry_id, account_id)
            WHERE a.unit = 'point' AND a.kind = 'member'
              AND (CASE WHEN p.amount > 0 AND p.kind <> 'reversal' THEN l.amount IS NULL ELSE coalesce(u.used, 0) <> -p.amount END)`,
  },
  {
    name: "an order's points are awarded or owed, never both, and as its visit says",
    sql: `SELECT v.order_id || ' earned ' || coalesce(v.earned_points::text, 'nothing') || ' awarded '
              || coalesce(e.amount::text, 'nothing') || ' owed ' || coalesce(o.amount::text, 'nothing') AS breach
            FROM (SELECT * FROM visits WHERE released_at IS NULL) v
            LEFT JOIN (
              SELECT community_id, source_id, sum(amount) AS amount FROM entries WHERE kind = 'award' GROUP BY 1, 2
            ) e ON e.community_id = v.community_id AND e.source_id = v.order_id
            LEFT JOIN owed_points o ON o.community_id = v.community_id AND o.order_id = v.order_id AND o.paid_at IS NULL
            WHERE coalesce(v.earned_points, 0) <> coalesce(e.amount, 0) + coalesce(o.amount, 0)
              OR (e.amount IS NOT NULL AND o.amount IS NOT NULL)`,
  },
  {
    name: "a voucher and the entry that paid for it say the same",
    sql: `SELECT coalesce(v.voucher_id, e.source_id) || ' price ' || coalesce(v.price_points::text, 'none')
              || ' paid ' || coalesce(e.amount::text, 'nothing') AS breach
            FROM vouchers v
            FULL JOIN (
              SELECT e.community_id, e.source_id, f.owner_id AS member_id, t.owner_id AS merchant_id, e.amount
                FROM entries e
                JOIN accounts f ON f.community_id = e.community_id AND f.account_id = e.from_account_id
                JOIN accounts t ON t.community_id = e.community_id AND t.account_id = e.to_account_id
                WHERE e.kind = 'redeem'
            ) e ON e.community_id = v.community_id AND e.source_id = v.voucher_id
            WHERE v.price_points IS DISTINCT FROM e.amount OR v.member_id <> e.member_id OR v.merchant_id <> e.merchant_id`,
  },
  {
    name: "a voucher is the shop's that gives the reward, and verified by its staff",
    sql: `SELECT v.voucher_id || ' ' || v.state AS breach
            FROM vouchers v JOIN rewards r USING (community_id, reward_id)
            LEFT JOIN merchant_staff s ON s.community_id = v.community_id AND s.member_id = v.verified_by_id
            WHERE v.merchant_id <> r.merchant_id OR (v.state = 'issued' AND v.verified_at IS NOT NULL)
              OR (v.state = 'verified' AND (v.verified_at NOT BETWEEN v.issued_at AND v.expires_at
                OR s.merchant_id IS DISTINCT FROM v.merchant_id))`,
  },
  {
    name: "a stock is not below zero",
    sql: `SELECT reward_id || ' left ' || stock_left AS breach FROM rewards WHERE stock_left < 0`,
  },
];
