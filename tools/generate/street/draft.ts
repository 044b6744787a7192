import { MOST_ORDERS_AN_ELDER, SLOTS_A_DAY } from "./bounds";

/**
 * One row an order with all that will happen to it. A community's orders go round its volunteers, one visit to a slot of the day,
 * and round its elders, so that nobody is in two places and nobody books more than the starting grant.
 */
export const draftStatements: readonly string[] = [
  ranked("street_volunteers", "is_volunteer"),
  ranked("street_elders", "is_elder"),
  `ANALYZE street_volunteers, street_elders`,
  `CREATE TEMP TABLE street_orders ON COMMIT DROP AS
     WITH numbered AS (
       SELECT k, k > orders AS is_ahead, c.community_id,
           row_number() OVER (PARTITION BY c.community_id ORDER BY k) - 1 AS j,
           row_number() OVER (PARTITION BY c.community_id, k > orders ORDER BY k) - 1 AS j_of_part,
           count(*) OVER (PARTITION BY c.community_id, k > orders) AS part
         FROM street_plan CROSS JOIN generate_series(1, orders + orders_ahead) AS k
         JOIN (SELECT community_id, row_number() OVER (ORDER BY community_id) - 1 AS nth FROM communities) c ON c.nth = k % communities
     ), turned AS (
       SELECT n.*, v.of AS volunteers, j_of_part % v.of AS volunteer_nth, j % e.of AS elder_nth, j / e.of AS elder_round
         FROM numbered n
         JOIN (SELECT community_id, count(*) AS of FROM street_volunteers GROUP BY community_id) v USING (community_id)
         JOIN (SELECT community_id, count(*) AS of FROM street_elders GROUP BY community_id) e USING (community_id)
     ), matched AS (
       SELECT n.*, v.member_id AS volunteer_id, v.minutes_id AS volunteer_minutes_id, v.points_id AS volunteer_points_id,
           e.member_id AS resident_id, e.minutes_id AS resident_minutes_id, e.grid_id, e.place,
           n.j_of_part / n.volunteers AS slot, (n.part - 1) / n.volunteers + 1 AS slots
         FROM turned n
         JOIN street_volunteers v ON v.community_id = n.community_id AND v.nth = n.volunteer_nth
         JOIN street_elders e ON e.community_id = n.community_id AND e.nth = n.elder_nth AND n.elder_round < ${MOST_ORDERS_AN_ELDER}
     ), placed_in_time AS (
       SELECT m.*, plan.now_at,
           CASE WHEN is_ahead THEN today + INTERVAL '24 hours' * (1 + slot / ${SLOTS_A_DAY}) + INTERVAL '1 hour' * (8 + 3 * (slot % ${SLOTS_A_DAY}))
             ELSE first_day + INTERVAL '24 hours' * (at_slot / ${SLOTS_A_DAY}) + INTERVAL '1 hour' * (8 + 3 * (at_slot % ${SLOTS_A_DAY})) END AS starts_at,
           30 * (1 + pg_temp.chance('length:' || k, 3)) AS duration_minutes, pg_temp.chance('way:' || k, 100) AS way
         FROM matched m CROSS JOIN street_plan plan
         CROSS JOIN LATERAL (SELECT m.slot * plan.history_days * ${SLOTS_A_DAY} / m.slots AS at_slot) s
     ), decided AS (
       SELECT *, CASE WHEN is_ahead THEN CASE WHEN way < 40 THEN 'placed' WHEN way < 70 THEN 'dispatching' ELSE 'accepted' END
             WHEN way < 5 THEN 'cancelled' WHEN way < 9 THEN 'expired' WHEN way < 11 THEN 'voided' ELSE 'confirmed' END AS state,
           CASE WHEN is_ahead THEN now_at - pg_temp.minutes(60 + pg_temp.chance('placed:' || k, 500))
             ELSE starts_at - INTERVAL '48 hours' + pg_temp.minutes(pg_temp.chance('placed:' || k, 300)) END AS placed_at,
           starts_at + pg_temp.minutes(pg_temp.chance('late:' || k, 11) - 5) AS started_at,
           duration_minutes * (80 + pg_temp.chance('served:' || k, 31)) / 100 AS served_minutes,
           pg_temp.chance('door:' || k, 100) < 30 AS is_claimed, pg_temp.chance('word:' || k, 100) < 25 AS is_silent
         FROM placed_in_time
     ), served AS (
       SELECT *, state IN ('accepted', 'voided', 'confirmed') AS has_visit, state IN ('voided', 'confirmed') AS is_served,
           placed_at + INTERVAL '30 minutes' AS seen_at, placed_at + INTERVAL '40 minutes' AS accepted_at,
           started_at + pg_temp.minutes(served_minutes) + INTERVAL '20 seconds' AS finished_at,
           CASE WHEN state = 'confirmed' THEN least(served_minutes, duration_minutes) END AS paid_minutes
         FROM decided
     )
     SELECT *, paid_minutes * 10 / 60 AS earned_points,
         CASE state WHEN 'cancelled' THEN placed_at + INTERVAL '1 hour' WHEN 'expired' THEN starts_at + INTERVAL '30 seconds'
           WHEN 'voided' THEN finished_at + INTERVAL '24 hours'
           WHEN 'confirmed' THEN CASE WHEN is_silent THEN finished_at + INTERVAL '72 hours 30 seconds'
             ELSE finished_at + pg_temp.minutes(5 + pg_temp.chance('word after:' || k, 600)) END END AS over_at,
         pg_temp.id_of('order:' || k) AS order_id, pg_temp.id_of('hold:' || k) AS hold_id, pg_temp.id_of('visit:' || k) AS visit_id,
         pg_temp.id_of('staff member:dispatcher:' || community_id || ':' || community_id) AS dispatcher_id
       FROM served`,
  `ANALYZE street_orders`,
];

function ranked(table: string, which: string): string {
  return `
    CREATE TEMP TABLE ${table} ON COMMIT DROP AS
      SELECT s.community_id, s.grid_id, s.member_id, s.minutes_id, s.points_id, b.name || m.room AS place,
          row_number() OVER (PARTITION BY s.community_id ORDER BY pg_temp.chance('turn:' || p, 1000000), p) - 1 AS nth
        FROM street_people s JOIN members m USING (community_id, member_id) JOIN areas b ON b.area_id = s.building_id
        WHERE s.${which}`;
}
