import { transitions } from "../../order/transitions";
import type { Rule } from "./rule";

/** The life of orders as their history has it. */
export const orders: readonly Rule[] = [
  {
    name: "an order is where its last event took it",
    words: "服务单停在它最后一步到的地方",
    sql: `SELECT o.order_id || ' is ' || o.state || ' after ' || coalesce(last.to_state, 'nothing') AS breach
            FROM orders o
            LEFT JOIN (
              SELECT DISTINCT ON (order_id) order_id, to_state FROM order_events
                WHERE community_id = $1 ORDER BY order_id, event_no DESC
            ) last ON last.order_id = o.order_id
            WHERE o.community_id = $1 AND o.state IS DISTINCT FROM last.to_state`,
  },
  {
    name: "events follow one another without a gap, each from where the one before led",
    words: "服务单的每一步都接着上一步",
    sql: `SELECT order_id || ' event ' || event_no || ' ' || event AS breach
            FROM (SELECT *, row_number() OVER line AS nth, lag(to_state) OVER line AS before
                    FROM order_events WHERE community_id = $1 WINDOW line AS (PARTITION BY order_id ORDER BY event_no)) e
            WHERE event_no <> nth OR from_state IS DISTINCT FROM before OR (event = 'place') <> (nth = 1)`,
  },
  {
    name: "an order moves as the table of its transitions knows",
    words: "服务单的每一步都合规矩",
    sql: `SELECT DISTINCT event || ' from ' || coalesce(from_state, 'nothing') || ' to ' || to_state || ' by ' || by_role AS breach
            FROM order_events
            WHERE community_id = $1 AND (event, coalesce(from_state, ''), to_state, by_role) NOT IN (VALUES ${knownMoves()})`,
  },
  {
    name: "the timer looks at what it must, and at nothing else",
    words: "该到点办的服务单都排上了",
    sql: `SELECT order_id || ' is ' || state || ' due ' || coalesce(due_at::text, 'never') AS breach FROM orders
            WHERE community_id = $1 AND (due_at IS NOT NULL) <> (state IN ('placed', 'dispatching', 'accepted', 'finished'))`,
  },
  {
    name: "an order is rated when the resident confirmed it, and then only",
    words: "居民确认过的服务单才有评价",
    sql: `SELECT o.order_id || ' ' || o.state AS breach
            FROM orders o
            LEFT JOIN ratings r ON r.community_id = $1 AND r.order_id = o.order_id
            LEFT JOIN order_events e ON e.community_id = $1 AND e.order_id = o.order_id AND e.event = 'confirm'
            WHERE o.community_id = $1 AND (r.order_id IS NOT NULL) <> (e.order_id IS NOT NULL)`,
  },
];

function knownMoves(): string {
  const moves = transitions.flatMap(({ event, from, to, by }) =>
    (from.length === 0 ? [""] : from).flatMap((start) =>
      to.flatMap((end) => by.map((party) => `('${event}', '${start}', '${end}', '${party}')`)),
    ),
  );
  return moves.join(", ");
}
