/** Plain statements over the tables, each with its parameters in the order the columns have. */

export const insertCall = `
  INSERT INTO calls (community_id, request_id, digest, answer, called_at) VALUES ($1, $2, $3, $4, $5)`;

export const holdMinutes = `
  UPDATE accounts SET held = held + $3 WHERE community_id = $1 AND account_id = $2`;

export const insertHold = `
  INSERT INTO holds (community_id, hold_id, account_id, amount, source_id, reserved_at) VALUES ($1, $2, $3, $4, $5, $6)`;

export const insertOrder = `
  INSERT INTO orders (community_id, order_id, resident_id, placed_by_id, service_id, grid_id, place, note, starts_at,
      duration_minutes, state, hold_id, due_at, placed_at)
    VALUES ($1, $2, $3, $3, $4, $5, $6, $7, $8, $9, 'placed', $10, $8, $11)`;

export const moveOrder = `
  UPDATE orders SET state = $3, is_open = false, due_at = $4 WHERE community_id = $1 AND order_id = $2`;

export const insertEvent = `
  INSERT INTO order_events (community_id, order_id, event_no, event, from_state, to_state, by_role, actor_id, happened_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

export const insertOffer = `
  INSERT INTO offers (community_id, offer_id, order_id, volunteer_id, offered_by_id, offered_at, expires_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)`;

export const acceptOffer = `
  UPDATE offers SET state = 'accepted' WHERE community_id = $1 AND offer_id = $2`;

export const insertVisit = `
  INSERT INTO visits (community_id, visit_id, order_id, volunteer_id, starts_at, ends_at, accepted_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)`;

export const insertCodes = `
  INSERT INTO visit_codes (community_id, visit_id, start_code, finish_code) VALUES ($1, $2, $3, $4)`;

export const startVisit = `
  UPDATE visits SET started_at = $3 WHERE community_id = $1 AND visit_id = $2`;

export const finishVisit = `
  UPDATE visits SET finished_at = $3, ended_at = $3, served_minutes = $4 WHERE community_id = $1 AND visit_id = $2`;

export const payVisit = `
  UPDATE visits SET paid_minutes = $3, earned_points = $3 WHERE community_id = $1 AND visit_id = $2`;

export const insertRating = `
  INSERT INTO ratings (community_id, order_id, stars, words, rated_at) VALUES ($1, $2, $3, $4, $5)`;

export const postHold = `
  UPDATE holds SET state = 'posted', posted_amount = $3, ended_at = $4 WHERE community_id = $1 AND hold_id = $2`;

/** Minutes for the service and points in award, both of one order: two heads. */
export const insertEntries = `
  INSERT INTO entries (community_id, entry_id, unit, kind, source_id, actor_id, idempotency_key, entered_at)
    VALUES ($1, $2, 'minute', 'service', $4, $5, 'service:' || $4::uuid, $6),
           ($1, $3, 'point', 'award', $4, $5, 'award:' || $4::uuid, $6)`;

/** Four balances and their four lines: $2 minutes from $4 to $5 out of what was held, $3 points from $6 to $7. */
export const post = `
  WITH way (account_id, entry_id, amount, released) AS (VALUES
      ($4::uuid, $2::uuid, -$8::bigint, $8::bigint), ($5::uuid, $2::uuid, $8::bigint, 0),
      ($6::uuid, $3::uuid, -$8::bigint, 0), ($7::uuid, $3::uuid, $8::bigint, 0)
  ), moved AS (
    UPDATE accounts a SET balance = balance + way.amount, held = held - way.released, last_line = last_line + 1
      FROM way WHERE a.community_id = $1 AND a.account_id = way.account_id
      RETURNING way.entry_id, a.account_id, a.last_line, way.amount, a.balance
  )
  INSERT INTO postings (community_id, entry_id, account_id, line_no, amount, balance_after)
    SELECT $1, entry_id, account_id, last_line, amount, balance FROM moved`;

export const insertLot = `
  INSERT INTO point_lots (community_id, entry_id, account_id, amount, remaining, expires_at) VALUES ($1, $2, $3, $4, $4, $5)`;
