import type { TestDatabase } from "./database";

/** What must be empty for the ledger to be sound, each a query that finds what breaks it. */
const breaches: Record<string, string> = {
  "entries that don't sum to zero": `
    SELECT community_id, entry_id FROM postings GROUP BY 1, 2 HAVING sum(amount) <> 0 OR count(*) < 2`,
  "entries without postings": `
    SELECT entry_id FROM entries e WHERE NOT EXISTS (
      SELECT FROM postings p WHERE (p.community_id, p.entry_id) = (e.community_id, e.entry_id))`,
  "postings of another unit than their account": `
    SELECT entry_id FROM postings JOIN entries e USING (community_id, entry_id)
      JOIN accounts a USING (community_id, account_id) WHERE a.unit <> e.unit`,
  "balances that are not their postings": `
    SELECT a.account_id, a.balance, coalesce(sum(p.amount), 0) FROM accounts a
      LEFT JOIN postings p USING (community_id, account_id)
      GROUP BY a.community_id, a.account_id HAVING a.balance <> coalesce(sum(p.amount), 0)`,
  "lines with gaps or wrong running balances": `
    SELECT account_id, line_no FROM (
      SELECT account_id, line_no, balance_after,
          row_number() OVER w AS expected_no, sum(amount) OVER w AS expected_balance
        FROM postings WINDOW w AS (PARTITION BY community_id, account_id ORDER BY line_no)
    ) AS lines WHERE line_no <> expected_no OR balance_after <> expected_balance`,
  "held sums that are not their holds": `
    SELECT a.account_id, a.held FROM accounts a
      LEFT JOIN holds h ON (h.community_id, h.account_id) = (a.community_id, a.account_id) AND h.state = 'reserved'
      GROUP BY a.community_id, a.account_id HAVING a.held <> coalesce(sum(h.amount), 0)`,
  "accounts below their floor": `SELECT account_id FROM accounts WHERE balance - held < floor`,
  "points outside their lots": `
    SELECT a.account_id FROM accounts a LEFT JOIN point_lots l USING (community_id, account_id)
      WHERE a.kind = 'member' AND a.unit = 'point'
      GROUP BY a.community_id, a.account_id HAVING a.balance <> coalesce(sum(l.remaining), 0)`,
  "lots that don't match their uses": `
    SELECT l.entry_id FROM point_lots l
      LEFT JOIN point_lot_uses u ON (u.community_id, u.lot_entry_id, u.account_id) = (l.community_id, l.entry_id, l.account_id)
      GROUP BY l.community_id, l.entry_id, l.account_id, l.amount, l.remaining
      HAVING l.amount - l.remaining <> coalesce(sum(u.amount), 0)`,
  "orders that are over and still hold": `
    SELECT order_id FROM orders JOIN holds USING (community_id, hold_id)
      WHERE (holds.state = 'reserved') <> (orders.state IN ('placed', 'dispatching', 'accepted', 'started', 'finished', 'disputed'))`,
  "payments that are not their postings": `
    SELECT o.order_id FROM orders o
      JOIN visits v ON (v.community_id, v.order_id) = (o.community_id, o.order_id) AND v.released_at IS NULL
      LEFT JOIN entries e ON e.community_id = o.community_id AND e.idempotency_key = 'service:' || o.order_id
      LEFT JOIN postings p ON (p.community_id, p.entry_id) = (e.community_id, e.entry_id) AND p.amount > 0
      WHERE coalesce(v.paid_minutes, 0) <> coalesce(p.amount, 0) OR coalesce(v.paid_minutes, 0) > o.duration_minutes`,
  "states without the volunteer they need": `
    SELECT o.order_id FROM orders o WHERE o.state IN ('accepted', 'started', 'finished', 'confirmed', 'disputed')
      AND NOT EXISTS (SELECT FROM visits v
        WHERE (v.community_id, v.order_id) = (o.community_id, o.order_id) AND v.released_at IS NULL)`,
  "visits of one volunteer that overlap": `
    SELECT a.visit_id FROM visits a JOIN visits b USING (community_id, volunteer_id)
      WHERE a.visit_id < b.visit_id AND a.ended_at IS NULL AND b.ended_at IS NULL
        AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at`,
  "vouchers that nobody paid for": `
    SELECT v.voucher_id FROM vouchers v WHERE NOT EXISTS (
      SELECT FROM entries e JOIN postings p USING (community_id, entry_id)
        WHERE e.community_id = v.community_id AND e.source_id = v.voucher_id AND e.kind = 'redeem' AND p.amount = v.price_points)`,
};

/** Names what is broken in the ledger, with the rows that show it. */
export async function breachesIn(database: TestDatabase): Promise<string[]> {
  const found: string[] = [];
  for (const [name, query] of Object.entries(breaches)) {
    const rows = await database.sql(query);
    if (rows.length > 0) found.push(`${name}: ${JSON.stringify(rows.slice(0, 3))}`);
  }
  return found;
}

/** The sum of all postings, by unit: zero in each, always. */
export async function sumsByUnit(database: TestDatabase): Promise<Record<string, number>> {
  const rows = await database.sql<{ unit: string; total: number }>(
    "SELECT unit, sum(balance)::int AS total FROM accounts GROUP BY unit",
  );
  return Object.fromEntries(rows.map(({ unit, total }) => [unit, total]));
}
