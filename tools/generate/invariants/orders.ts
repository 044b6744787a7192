import type { Invariant } from "../invariants";

/** Orders, visits, offers and cases. */
export const orderInvariants: readonly Invariant[] = [
  {
    name: "an order is where its last event took it",
    sql: `SELECT o.order_id || ' is ' || o.state || ' after ' || coalesce(last.to_state, 'nothing') AS breach
            FROM orders o LEFT JOIN LATERAL (
              SELECT to_state FROM order_events e
                WHERE e.community_id = o.community_id AND e.order_id = o.order_id ORDER BY event_no DESC LIMIT 1
            ) last ON true
            WHERE o.state IS DISTINCT FROM last.to_state`,
  },
  {
    name: "events follow one another without a gap, each from where the one before led",
    sql: `SELECT order_id || ' event ' || event_no || ' ' || event AS breach
            FROM (SELECT *, row_number() OVER line AS nth, lag(to_state) OVER line AS before
                    FROM order_events WINDOW line AS (PARTITION BY community_id, order_id ORDER BY event_no)) e
            WHERE event_no <> nth OR from_state IS DISTINCT FROM before OR (event = 'place') <> (nth = 1)`,
  },
  {
    name: "the hold is as the order: reserved while it is not over, ended as it ended",
    sql: `SELECT o.order_id || ' is ' || o.state || ' with a hold ' || h.state AS breach
            FROM orders o
            JOIN holds h USING (community_id, hold_id)
            JOIN accounts a USING (community_id, account_id)
            LEFT JOIN visits v ON v.community_id = o.community_id AND v.order_id = o.order_id AND v.released_at IS NULL
            WHERE h.source_id <> o.order_id OR h.amount <> o.duration_minutes
              OR a.owner_id <> o.resident_id OR a.unit <> 'minute' OR a.kind <> 'member'
              OR h.state <> CASE
                WHEN o.state = 'confirmed' THEN CASE WHEN v.paid_minutes = 0 THEN 'voided' ELSE 'posted' END
                WHEN o.state IN ('cancelled', 'voided') THEN 'voided'
                WHEN o.state = 'expired' THEN 'expired'
                ELSE 'reserved' END`,
  },
  {
    name: "every hold is an order's",
    sql: `SELECT h.hold_id || ' ' || h.state AS breach FROM holds h
            WHERE NOT EXISTS (SELECT FROM orders o WHERE o.community_id = h.community_id AND o.hold_id = h.hold_id)`,
  },
  {
    name: "an order has a volunteer from acceptance on, and the visit goes as far as the order",
    sql: `SELECT o.order_id || ' is ' || o.state || ' with '
              || CASE WHEN v.visit_id IS NULL THEN 'no visit' ELSE concat_ws(' ', 'a visit', v.started_at, v.finished_at, v.ended_at) END AS breach
            FROM orders o
            LEFT JOIN visits v ON v.community_id = o.community_id AND v.order_id = o.order_id AND v.released_at IS NULL
            WHERE NOT CASE
              WHEN o.state IN ('placed', 'dispatching') THEN v.visit_id IS NULL
              WHEN o.state = 'accepted' THEN v.visit_id IS NOT NULL AND v.started_at IS NULL AND v.ended_at IS NULL
              WHEN o.state = 'started' THEN v.started_at IS NOT NULL AND v.finished_at IS NULL AND v.ended_at IS NULL
              WHEN o.state IN ('finished', 'confirmed') THEN v.finished_at IS NOT NULL AND v.ended_at IS NOT NULL
              WHEN o.state = 'disputed' THEN v.started_at IS NOT NULL
              WHEN o.state = 'voided' THEN v.started_at IS NOT NULL AND v.ended_at IS NOT NULL
              ELSE v.visit_id IS NULL OR (v.started_at IS NULL AND v.ended_at IS NOT NULL) END
              OR (v.paid_minutes IS NOT NULL) <> (o.state = 'confirmed' AND v.visit_id IS NOT NULL)`,
  },
  {
    name: "a visit pays what was served at most, and its numbers follow from its times",
    sql: `SELECT v.visit_id || ' served ' || v.served_minutes || ' paid ' || coalesce(v.paid_minutes::text, 'nothing') AS breach
            FROM visits v JOIN orders o USING (community_id, order_id) JOIN communities c USING (community_id)
            LEFT JOIN holds h USING (community_id, hold_id)
            WHERE v.served_minutes <> floor(extract(epoch FROM v.finished_at - v.started_at) / 60)
              OR v.paid_minutes > least(v.served_minutes, o.duration_minutes)
              OR v.paid_minutes <> coalesce(h.posted_amount, 0)
              OR v.earned_points <> v.paid_minutes * c.points_per_hour / 60`,
  },
  {
    name: "no volunteer has promised the same time twice",
    sql: `SELECT a.visit_id || ' and ' || b.visit_id || ' of ' || a.volunteer_id AS breach
            FROM visits a JOIN visits b ON b.community_id = a.community_id AND b.volunteer_id = a.volunteer_id
              AND b.visit_id > a.visit_id AND b.starts_at < a.ends_at AND b.ends_at > a.starts_at
            WHERE a.ended_at IS NULL AND b.ended_at IS NULL`,
  },
  {
    // Two calls of one moment may each have read the clock before the other was written: a minute's overlap is none.
    name: "no volunteer was at two doors at once",
    sql: `SELECT visit_id || ' of ' || volunteer_id AS breach
            FROM (SELECT *, max(coalesce(finished_at, ended_at, 'infinity')) OVER (
                      PARTITION BY community_id, volunteer_id ORDER BY started_at, finished_at
                      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS busy_until
                    FROM visits WHERE started_at IS NOT NULL) v
            WHERE started_at < busy_until - INTERVAL '1 minute'`,
  },
  {
    name: "nobody serves their own order",
    sql: `SELECT o.order_id::text AS breach FROM orders o JOIN visits v USING (community_id, order_id) WHERE v.volunteer_id = o.resident_id`,
  },
  {
    name: "every visit has its codes",
    sql: `SELECT v.visit_id::text AS breach FROM visits v LEFT JOIN visit_codes c USING (community_id, visit_id)
            WHERE c.visit_id IS NULL OR c.start_code = c.finish_code`,
  },
  {
    name: "an offer waits only while its order is dispatched; one accepted led to a visit",
    sql: `SELECT f.offer_id || ' ' || f.state || ' of an order ' || o.state AS breach
            FROM offers f JOIN orders o USING (community_id, order_id)
            WHERE (f.state = 'pending' AND o.state <> 'dispatching') OR (f.state = 'accepted' AND NOT EXISTS (
              SELECT FROM visits v WHERE v.community_id = f.community_id AND v.order_id = f.order_id
                AND v.volunteer_id = f.volunteer_id AND v.accepted_at BETWEEN f.offered_at AND f.expires_at))`,
  },
  {
    name: "the timer looks at what it must, and at nothing else",
    sql: `SELECT order_id || ' is ' || state || ' due ' || coalesce(due_at::text, 'never') AS breach FROM orders
            WHERE (due_at IS NOT NULL) <> (state IN ('placed', 'dispatching', 'accepted', 'finished'))`,
  },
  {
    name: "an order is rated when the resident confirmed it, and then only",
    sql: `SELECT o.order_id || ' ' || o.state AS breach
            FROM orders o LEFT JOIN ratings r USING (community_id, order_id)
            WHERE (r.order_id IS NOT NULL) <> EXISTS (
              SELECT FROM order_events e WHERE e.community_id = o.community_id AND e.order_id = o.order_id AND e.event = 'confirm')`,
  },
  {
    name: "a case is where its last event took it and has a picture",
    sql: `SELECT c.case_id || ' is ' || c.state AS breach
            FROM cases c
            WHERE c.state IS DISTINCT FROM (
                SELECT to_state FROM case_events e WHERE e.community_id = c.community_id AND e.case_id = c.case_id
                  ORDER BY event_no DESC LIMIT 1)
              OR NOT EXISTS (SELECT FROM photos p WHERE p.community_id = c.community_id AND p.case_id = c.case_id)`,
  },
];
