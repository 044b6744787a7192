import type { Rule } from "./rule";

/** Lots of points against balances, and what is owed. */
export const lots: readonly Rule[] = [
  {
    name: "what remains of a member's lots is the point balance",
    words: "各批积分剩下的等于积分余额",
    sql: `SELECT a.account_id || ' balance ' || a.balance || ' lots ' || coalesce(l.remaining, 0) AS breach
            FROM accounts a
            LEFT JOIN (
              SELECT account_id, sum(remaining) AS remaining FROM point_lots WHERE community_id = $1 GROUP BY account_id
            ) l ON l.account_id = a.account_id
            WHERE a.community_id = $1 AND a.unit = 'point' AND a.kind = 'member' AND a.balance <> coalesce(l.remaining, 0)`,
  },
  {
    name: "a lot is the entry that brought it, less its uses, and lapses at the end of the next year",
    words: "每批积分的来路、用处和到期日都对",
    sql: `SELECT l.entry_id || ' amount ' || l.amount || ' entry ' || coalesce(e.amount::text, 'none') || ' remaining ' || l.remaining AS breach
            FROM point_lots l
            LEFT JOIN entries e ON e.community_id = $1 AND e.entry_id = l.entry_id AND e.to_account_id = l.account_id
            LEFT JOIN (
              SELECT lot_entry_id, account_id, sum(amount) AS used FROM point_lot_uses
                WHERE community_id = $1 GROUP BY lot_entry_id, account_id
            ) u ON u.lot_entry_id = l.entry_id AND u.account_id = l.account_id
            WHERE l.community_id = $1 AND (e.amount IS NULL OR l.amount <> e.amount OR l.line_no <> e.to_line
              OR l.remaining <> l.amount - coalesce(u.used, 0) OR l.expires_at <>
                (date_trunc('year', e.entered_at AT TIME ZONE INTERVAL '08:00') + INTERVAL '2 years') AT TIME ZONE INTERVAL '08:00')`,
  },
  {
    name: "points that come to a member make a lot, and points that leave are taken from lots",
    words: "来的积分都成批，去的积分都出自某批",
    sql: `SELECT p.entry_id || ' amount ' || p.amount AS breach
            FROM postings p
            JOIN accounts a ON a.community_id = $1 AND a.account_id = p.account_id
            LEFT JOIN point_lots l ON l.community_id = $1 AND l.entry_id = p.entry_id AND l.account_id = p.account_id
            LEFT JOIN (
              SELECT entry_id, account_id, sum(amount) AS used FROM point_lot_uses WHERE community_id = $1 GROUP BY entry_id, account_id
            ) u ON u.entry_id = p.entry_id AND u.account_id = p.account_id
            WHERE p.community_id = $1 AND p.unit = 'point' AND a.kind = 'member'
              AND (CASE WHEN p.amount > 0 AND p.kind <> 'reversal' THEN l.amount IS NULL ELSE coalesce(u.used, 0) <> -p.amount END)`,
  },
  {
    name: "an order's points are awarded or owed, never both, and as its visit says; owed no more once its minutes were taken back",
    words: "每次上门的积分要么已发，要么待发；时长撤回的不再待发",
    sql: `SELECT v.order_id || ' earned ' || coalesce(v.earned_points::text, 'nothing') || ' awarded '
              || coalesce(e.amount::text, 'nothing') || ' owed ' || coalesce(o.amount::text, 'nothing') AS breach
            FROM visits v
            LEFT JOIN (
              SELECT source_id, sum(amount) AS amount FROM entries WHERE community_id = $1 AND kind = 'award' GROUP BY source_id
            ) e ON e.source_id = v.order_id
            LEFT JOIN owed_points o ON o.community_id = $1 AND o.order_id = v.order_id AND o.paid_at IS NULL
            LEFT JOIN entries s ON s.community_id = $1 AND s.kind = 'service' AND s.source_id = v.order_id
            LEFT JOIN entries r ON r.community_id = $1 AND r.kind = 'reversal' AND r.source_id = s.entry_id
            WHERE v.community_id = $1 AND v.released_at IS NULL
              AND (CASE WHEN r.entry_id IS NULL OR e.amount IS NOT NULL
                  THEN coalesce(v.earned_points, 0) <> coalesce(e.amount, 0) + coalesce(o.amount, 0) ELSE o.amount IS NOT NULL END
                OR (e.amount IS NOT NULL AND o.amount IS NOT NULL))`,
  },
];
