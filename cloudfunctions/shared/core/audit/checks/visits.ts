import type { Rule } from "./rule";

/** Who served what and when. */
export const visits: readonly Rule[] = [
  {
    name: "an order has a volunteer from acceptance on, and the visit goes as far as the order",
    words: "上门的进展与服务单一致",
    sql: `SELECT o.order_id || ' is ' || o.state || ' with '
              || CASE WHEN v.visit_id IS NULL THEN 'no visit' ELSE concat_ws(' ', 'a visit', v.started_at, v.finished_at, v.ended_at) END AS breach
            FROM orders o
            LEFT JOIN visits v ON v.community_id = $1 AND v.order_id = o.order_id AND v.released_at IS NULL
            WHERE o.community_id = $1 AND (NOT CASE
              WHEN o.state IN ('placed', 'dispatching') THEN v.visit_id IS NULL
              WHEN o.state = 'accepted' THEN v.visit_id IS NOT NULL AND v.started_at IS NULL AND v.ended_at IS NULL
              WHEN o.state = 'started' THEN v.started_at IS NOT NULL AND v.finished_at IS NULL AND v.ended_at IS NULL
              WHEN o.state IN ('finished', 'confirmed') THEN v.finished_at IS NOT NULL AND v.ended_at IS NOT NULL
              WHEN o.state = 'disputed' THEN v.started_at IS NOT NULL
              WHEN o.state = 'voided' THEN v.started_at IS NOT NULL AND v.ended_at IS NOT NULL
              ELSE v.visit_id IS NULL OR (v.started_at IS NULL AND v.ended_at IS NOT NULL) END
              OR (v.paid_minutes IS NOT NULL) <> (o.state = 'confirmed' AND v.visit_id IS NOT NULL))`,
  },
  {
    name: "a visit pays what was served at most, and its numbers follow from its times",
    words: "付的时间不多于服务的时间",
    sql: `SELECT v.visit_id || ' served ' || v.served_minutes || ' paid ' || coalesce(v.paid_minutes::text, 'nothing') AS breach
            FROM visits v
            JOIN orders o ON o.community_id = $1 AND o.order_id = v.order_id
            LEFT JOIN holds h ON h.community_id = $1 AND h.hold_id = o.hold_id
            WHERE v.community_id = $1 AND (v.served_minutes <> floor(extract(epoch FROM v.finished_at - v.started_at) / 60)
              OR v.paid_minutes > least(v.served_minutes, o.duration_minutes) OR v.paid_minutes <> coalesce(h.posted_amount, 0))`,
  },
  {
    name: "no volunteer has promised the same time twice",
    words: "没有志愿者同一时间接两单",
    sql: `SELECT a.visit_id || ' and ' || b.visit_id || ' of ' || a.volunteer_id AS breach
            FROM visits a
            JOIN visits b ON b.community_id = $1 AND b.volunteer_id = a.volunteer_id
              AND b.visit_id > a.visit_id AND b.starts_at < a.ends_at AND b.ends_at > a.starts_at
            WHERE a.community_id = $1 AND a.ended_at IS NULL AND b.ended_at IS NULL`,
  },
  {
    // Two calls of one moment may each have read the clock before the other was written: a minute's overlap is none.
    name: "no volunteer was at two doors at once",
    words: "没有志愿者同时在两处上门",
    sql: `SELECT visit_id || ' of ' || volunteer_id AS breach
            FROM (SELECT *, max(coalesce(finished_at, ended_at, 'infinity')) OVER (
                      PARTITION BY volunteer_id ORDER BY started_at, finished_at
                      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS busy_until
                    FROM visits WHERE community_id = $1 AND started_at IS NOT NULL) v
            WHERE started_at < busy_until - INTERVAL '1 minute'`,
  },
  {
    name: "nobody serves their own order",
    words: "没有人接自己的单",
    sql: `SELECT o.order_id::text AS breach
            FROM visits v JOIN orders o ON o.community_id = $1 AND o.order_id = v.order_id
            WHERE v.community_id = $1 AND v.volunteer_id = o.resident_id`,
  },
  {
    name: "every visit has its codes",
    words: "每次上门都有服务码",
    sql: `SELECT v.visit_id::text AS breach
            FROM visits v LEFT JOIN visit_codes c ON c.community_id = $1 AND c.visit_id = v.visit_id
            WHERE v.community_id = $1 AND (c.visit_id IS NULL OR c.start_code = c.finish_code)`,
  },
  {
    name: "an offer waits only while its order is dispatched; one accepted led to a visit",
    words: "派单的进展与服务单一致",
    sql: `SELECT f.offer_id || ' ' || f.state || ' of an order ' || o.state AS breach
            FROM offers f
            JOIN orders o ON o.community_id = $1 AND o.order_id = f.order_id
            LEFT JOIN visits v ON f.state = 'accepted' AND v.community_id = $1 AND v.order_id = f.order_id
              AND v.volunteer_id = f.volunteer_id AND v.accepted_at BETWEEN f.offered_at AND f.expires_at
            WHERE f.community_id = $1
              AND ((f.state = 'pending' AND o.state <> 'dispatching') OR (f.state = 'accepted' AND v.visit_id IS NULL))`,
  },
];
