/** Entries of every kind, then the postings in the order of time with running balances, then lots and vouchers. */
export const ledgerStatements: readonly string[] = [
  `CREATE TEMP TABLE street_moves ON COMMIT DROP AS
     SELECT p.community_id, pg_temp.made_of('starting-grant:' || p.member_id) AS entry_id, 'minute'::ledger_unit AS unit, 'grant'::entry_kind AS kind, p.member_id AS source_id,
         m.verified_by_id AS actor_id, 'starting-grant:' || p.member_id AS idempotency_key, date_trunc('milliseconds', p.seen_at) AS at,
         fund.account_id AS from_id, p.minutes_id AS to_id, 600 AS amount
       FROM street_people p JOIN members m USING (community_id, member_id)
       JOIN accounts fund ON fund.community_id = p.community_id AND fund.kind = 'fund' AND fund.unit = 'minute' AND fund.share_no = 0
       WHERE p.is_elder
     UNION ALL
     SELECT community_id, pg_temp.made_of('service:' || order_id), 'minute', 'service', order_id, CASE WHEN is_silent THEN NULL ELSE resident_id END,
         'service:' || order_id, over_at, resident_minutes_id, volunteer_minutes_id, paid_minutes
       FROM street_orders WHERE paid_minutes > 0
     UNION ALL
     SELECT o.community_id, pg_temp.made_of('award:' || order_id), 'point', 'award', order_id, CASE WHEN is_silent THEN NULL ELSE resident_id END,
         'award:' || order_id, over_at, fund.account_id, volunteer_points_id, earned_points
       FROM street_orders o
       JOIN accounts fund ON fund.community_id = o.community_id AND fund.kind = 'fund' AND fund.unit = 'point' AND fund.share_no = 0
       WHERE earned_points > 0`,

  // Each volunteer who can, spends points once, a day before the end: on the dearest reward within reach.
  `CREATE TEMP TABLE street_vouchers ON COMMIT DROP AS
     SELECT p.p, p.community_id, p.member_id, p.points_id, r.reward_id, r.merchant_id, r.price_points, payable.account_id AS payable_id,
         v.voucher_id, pg_temp.made_of('redeem:' || v.voucher_id) AS entry_id,
         plan.now_at - INTERVAL '24 hours' + pg_temp.minutes(pg_temp.chance('spends:' || p.p, 720)) AS issued_at, p.p % 3 <> 0 AS is_verified
       FROM (SELECT to_id, sum(amount) AS points FROM street_moves WHERE unit = 'point' GROUP BY to_id) earned
       JOIN street_people p ON p.points_id = earned.to_id CROSS JOIN street_plan plan
       JOIN LATERAL (SELECT * FROM rewards WHERE community_id = p.community_id AND price_points <= earned.points ORDER BY price_points DESC, reward_id LIMIT 1) r ON true
       CROSS JOIN LATERAL (SELECT pg_temp.id_of('voucher:' || p.p) AS voucher_id) v
       JOIN accounts payable ON payable.community_id = p.community_id AND payable.kind = 'payable' AND payable.owner_id = r.merchant_id`,
  `INSERT INTO street_moves
     SELECT community_id, entry_id, 'point', 'redeem', voucher_id, member_id, 'redeem:' || voucher_id, issued_at, points_id, payable_id, price_points FROM street_vouchers`,
  `CREATE TEMP TABLE street_lines ON COMMIT DROP AS
     SELECT idempotency_key AS key, account_id, row_number() OVER line AS line, sum(signed) OVER line AS balance
       FROM street_moves CROSS JOIN LATERAL (VALUES (from_id, -amount), (to_id, amount)) AS sides (account_id, signed)
       WINDOW line AS (PARTITION BY community_id, account_id ORDER BY at, idempotency_key)`,
  "ANALYZE street_lines",
  `INSERT INTO entries (community_id, entry_id, idempotency_key, unit, kind, source_id, actor_id, entered_at, amount,
       from_account_id, to_account_id, from_line, from_balance, to_line, to_balance)
     SELECT community_id, entry_id, idempotency_key, unit, kind, source_id, actor_id, at, amount, from_id, to_id, f.line, f.balance, t.line, t.balance
       FROM street_moves JOIN street_lines f ON f.key = idempotency_key AND f.account_id = from_id
       JOIN street_lines t ON t.key = idempotency_key AND t.account_id = to_id`,
  `UPDATE accounts a SET balance = p.balance, last_line = p.lines, last_at = p.last_at
     FROM (SELECT community_id, account_id, sum(amount) AS balance, count(*) AS lines, max(entered_at) AS last_at FROM postings GROUP BY community_id, account_id) p
     WHERE a.community_id = p.community_id AND a.account_id = p.account_id`,
  `UPDATE accounts a SET held = h.held
     FROM (SELECT community_id, account_id, sum(amount) AS held FROM holds WHERE state = 'reserved' GROUP BY community_id, account_id) h
     WHERE a.community_id = h.community_id AND a.account_id = h.account_id`,

  `INSERT INTO vouchers (community_id, voucher_id, code, reward_id, merchant_id, member_id, price_points, state, issued_at, expires_at, verified_at, verified_by_id)
     SELECT v.community_id, voucher_id, code, reward_id, v.merchant_id, v.member_id, price_points,
         CASE WHEN is_verified THEN 'verified' ELSE 'issued' END, issued_at, issued_at + INTERVAL '90 days',
         CASE WHEN is_verified THEN issued_at + INTERVAL '2 hours' END, CASE WHEN is_verified THEN s.member_id END
       FROM street_vouchers v JOIN merchant_staff s ON s.community_id = v.community_id AND s.merchant_id = v.merchant_id
       CROSS JOIN LATERAL (
         SELECT string_agg(substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + get_byte(decode(md5('code:' || p), 'hex'), i) % 32, 1), '' ORDER BY i) AS code
           FROM generate_series(0, 11) AS i) c`,
  `UPDATE rewards r SET stock_left = stock_left - taken
     FROM (SELECT reward_id, count(*) AS taken FROM vouchers GROUP BY reward_id) v WHERE v.reward_id = r.reward_id`,
  `CREATE TEMP TABLE street_lots ON COMMIT DROP AS
     SELECT m.community_id, m.entry_id, m.idempotency_key, m.to_id AS account_id, m.amount, lapse.expires_at, v.entry_id AS spent_by,
         greatest(0, least(m.amount, coalesce(v.price_points, 0) - (sum(m.amount) OVER oldest - m.amount))) AS used
       FROM street_moves m CROSS JOIN LATERAL (SELECT ledger_points_lapse(m.at) AS expires_at) lapse
       LEFT JOIN street_vouchers v ON v.points_id = m.to_id
       WHERE m.kind = 'award'
       WINDOW oldest AS (PARTITION BY m.to_id ORDER BY lapse.expires_at, m.at, m.idempotency_key)`,
  `INSERT INTO point_lots (community_id, entry_id, account_id, amount, remaining, expires_at, line_no)
     SELECT l.community_id, l.entry_id, l.account_id, l.amount, l.amount - used, expires_at, line
       FROM street_lots l JOIN street_lines t ON t.key = l.idempotency_key AND t.account_id = l.account_id`,
  `INSERT INTO point_lot_uses (community_id, entry_id, lot_entry_id, account_id, amount)
     SELECT community_id, spent_by, entry_id, account_id, used FROM street_lots WHERE used > 0`,
];
