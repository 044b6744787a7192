const serviceOf = `
  SELECT s.service_id FROM services s
    WHERE s.community_id = o.community_id AND s.rank = 1 + pg_temp.chance('service:' || o.k, 10)`;

/** Holds, orders and what hangs on them, as booking, dispatch and visits write them. */
export const orderStatements: readonly string[] = [
  `INSERT INTO holds (community_id, hold_id, account_id, amount, state, posted_amount, source_id, reserved_at, ended_at)
     SELECT community_id, hold_id, resident_minutes_id, duration_minutes,
         CASE WHEN is_ahead THEN 'reserved' WHEN state = 'confirmed' THEN 'posted' WHEN state = 'expired' THEN 'expired' ELSE 'voided' END,
         paid_minutes, order_id, placed_at, over_at
       FROM street_orders`,
  `INSERT INTO orders (community_id, order_id, resident_id, placed_by_id, service_id, grid_id, place, note, starts_at, duration_minutes,
       state, is_open, hold_id, due_at, dispute_reason, placed_at)
     SELECT community_id, order_id, resident_id, resident_id, (${serviceOf}), grid_id, place, '', starts_at, duration_minutes,
         state, state = 'dispatching', hold_id,
         CASE WHEN state IN ('placed', 'dispatching') THEN starts_at
           WHEN state = 'accepted' THEN starts_at + pg_temp.minutes(duration_minutes) + INTERVAL '24 hours' END,
         CASE WHEN state = 'voided' THEN '没有做完' END, placed_at
       FROM street_orders o`,
  `INSERT INTO order_events (community_id, order_id, event_no, event, from_state, to_state, by_role, actor_id, note, happened_at)
     SELECT o.community_id, o.order_id, row_number() OVER (PARTITION BY o.order_id ORDER BY e.n), e.event, e.from_state, e.to_state, e.by_role,
         e.actor_id, e.note, e.at
       FROM street_orders o CROSS JOIN LATERAL (VALUES
         (1, true, 'place', NULL, 'placed', 'resident', resident_id, NULL, placed_at),
         (2, has_visit AND NOT is_claimed, 'offer', 'placed', 'dispatching', 'dispatcher', dispatcher_id, NULL, seen_at),
         (2, has_visit AND is_claimed OR state IN ('dispatching', 'expired'), 'open', 'placed', 'dispatching', 'dispatcher', dispatcher_id, NULL, seen_at),
         (3, has_visit, CASE WHEN is_claimed THEN 'claim' ELSE 'accept' END, 'dispatching', 'accepted', 'volunteer', volunteer_id, NULL, accepted_at),
         (4, is_served, 'start', 'accepted', 'started', 'volunteer', volunteer_id, NULL, started_at),
         (5, is_served, 'finish', 'started', 'finished', 'volunteer', volunteer_id, NULL, finished_at),
         (6, state = 'confirmed' AND NOT is_silent, 'confirm', 'finished', 'confirmed', 'resident', resident_id, NULL, over_at),
         (6, state = 'confirmed' AND is_silent, 'autoConfirm', 'finished', 'confirmed', 'timer', NULL, NULL, over_at),
         (6, state = 'voided', 'dispute', 'finished', 'disputed', 'resident', resident_id, '没有做完', finished_at + INTERVAL '20 minutes'),
         (7, state = 'voided', 'resolve', 'disputed', 'voided', 'dispatcher', dispatcher_id, '双方都说了情况，这次不计时间。', over_at),
         (8, state = 'cancelled', 'cancel', 'placed', 'cancelled', 'resident', resident_id, NULL, over_at),
         (8, state = 'expired', 'expire', 'dispatching', 'expired', 'timer', NULL, NULL, over_at)
       ) AS e (n, applies, event, from_state, to_state, by_role, actor_id, note, at)
       WHERE e.applies`,
  `INSERT INTO offers (community_id, offer_id, order_id, volunteer_id, state, offered_by_id, offered_at, expires_at)
     SELECT community_id, pg_temp.id_of('offer:' || k), order_id, volunteer_id, 'accepted', dispatcher_id, seen_at, seen_at + INTERVAL '30 minutes'
       FROM street_orders WHERE has_visit AND NOT is_claimed`,
  `INSERT INTO visits (community_id, visit_id, order_id, volunteer_id, starts_at, ends_at, accepted_at, started_at, finished_at, ended_at,
       served_minutes, paid_minutes, earned_points)
     SELECT community_id, visit_id, order_id, volunteer_id, starts_at, starts_at + pg_temp.minutes(duration_minutes), accepted_at,
         CASE WHEN is_served THEN started_at END, CASE WHEN is_served THEN finished_at END, CASE WHEN is_served THEN finished_at END,
         CASE WHEN is_served THEN served_minutes END, paid_minutes, earned_points
       FROM street_orders WHERE has_visit`,
  `INSERT INTO visit_codes (community_id, visit_id, start_code, finish_code)
     SELECT community_id, visit_id, lpad(code::text, 6, '0'), lpad(((code + 1 + pg_temp.chance('finish code:' || k, 999998)) % 1000000)::text, 6, '0')
       FROM street_orders CROSS JOIN LATERAL (SELECT pg_temp.chance('start code:' || k, 1000000) AS code) c WHERE has_visit`,
  `INSERT INTO ratings (community_id, order_id, stars, words, rated_at)
     SELECT community_id, order_id, 3 + pg_temp.chance('stars:' || k, 3), '', over_at FROM street_orders WHERE state = 'confirmed' AND NOT is_silent`,
];
