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

/**
 * Minutes for the service and points in award: two entries over four accounts. $2 minutes go from $3 to $4 out of what was held, as many
 * points from $5 to $6.
 */
export const post = `
  WITH moved AS (
    UPDATE accounts SET balance = balance + CASE WHEN account_id IN ($3, $5) THEN -$2::bigint ELSE $2::bigint END,
        held = held - CASE account_id WHEN $3 THEN $2::bigint ELSE 0 END, last_line = last_line + 1, last_at = $9
      WHERE community_id = $1 AND account_id IN ($3::uuid, $4::uuid, $5::uuid, $6::uuid)
      RETURNING account_id, last_line, balance
  )
  INSERT INTO entries (community_id, entry_id, idempotency_key, unit, kind, source_id, actor_id, entered_at, amount,
      from_account_id, to_account_id, from_line, from_balance, to_line, to_balance)
    SELECT $1, entry_id::uuid, kind || ':' || $7::uuid, unit::ledger_unit, kind::entry_kind, $7, $8, $9, $2, f.account_id, t.account_id,
        f.last_line, f.balance, t.last_line, t.balance
      FROM (VALUES ('minute', 'service', $10::uuid, $3::uuid, $4::uuid), ('point', 'award', $11::uuid, $5::uuid, $6::uuid))
          AS way (unit, kind, entry_id, giver, taker)
      JOIN moved f ON f.account_id = giver JOIN moved t ON t.account_id = taker`;

export const insertLot = `
  INSERT INTO point_lots (community_id, entry_id, account_id, amount, remaining, expires_at, line_no)
    SELECT community_id, entry_id, to_account_id, amount, amount, $3, to_line FROM entries
      WHERE community_id = $1 AND entry_id = $2`;
