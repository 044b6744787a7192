/** Everyone who lives in the street, and the staff. One in five hundred has joined and waits to be verified. */
export const peopleStatements: readonly string[] = [
  `CREATE TEMP TABLE street_staff ON COMMIT DROP AS
     SELECT role || ':' || c.community_id || ':' || area_id AS key, c.community_id, area_id, role, merchant_id,
         (row_number() OVER (ORDER BY role, area_id, merchant_id))::integer AS n
       FROM communities c CROSS JOIN LATERAL (
         SELECT c.community_id AS area_id, 'dispatcher' AS role, NULL::uuid AS merchant_id
         UNION ALL SELECT c.community_id, 'communityManager', NULL
         UNION ALL SELECT c.community_id, 'dutyHolder', NULL
         UNION ALL SELECT area_id, 'gridWorker', NULL FROM areas WHERE kind = 'grid' AND parent_id = c.community_id
         UNION ALL SELECT c.community_id, 'merchant', merchant_id FROM merchants m WHERE m.community_id = c.community_id
       ) AS jobs`,
  `UPDATE street_staff SET key = key || coalesce(merchant_id::text, '')`,
  `CREATE TEMP TABLE street_people ON COMMIT DROP AS
     WITH lived AS (
       SELECT p, ((p - 1) % households) % buildings + 1 AS b, (p - 1) % households + 1 AS h, first_day,
           CASE WHEN pg_temp.chance('generation:' || p, 100) < 15 THEN 6 + pg_temp.chance('age:' || p, 12)
             WHEN pg_temp.chance('generation:' || p, 100) < 73 THEN 18 + pg_temp.chance('age:' || p, 42)
             ELSE 60 + pg_temp.chance('age:' || p, 30) END AS age_years,
           first_day - INTERVAL '30 days' + pg_temp.minutes(pg_temp.chance('joined:' || p, 28 * 24 * 60)) AS joined_at
         FROM street_plan CROSS JOIN generate_series(1, people) AS p
     ), born AS (
       SELECT *, joined_at + pg_temp.minutes(120 + pg_temp.chance('seen:' || p, 600)) AS seen_at,
           make_date(extract(year FROM first_day)::integer - age_years, 1 + pg_temp.chance('month:' || p, 12), 1 + pg_temp.chance('day:' || p, 28)) AS birth_date
         FROM lived
     ), aged AS (
       SELECT *, extract(year FROM age((seen_at AT TIME ZONE INTERVAL '08:00')::date, birth_date)) AS age_then, p % 500 <> 0 AS is_verified FROM born
     )
     SELECT aged.*, building.area_id AS building_id, building.lineage[3] AS community_id, building.lineage[4] AS grid_id,
         is_verified AND age_then >= 60 AS is_elder,
         pg_temp.id_of('person:' || p) AS person_id, member_id,
         pg_temp.made_of('account:member:minute:' || member_id) AS minutes_id,
         pg_temp.made_of('account:member:point:' || member_id) AS points_id,
         may_help AND row_number() OVER (PARTITION BY community_no, may_help ORDER BY pg_temp.chance('helps:' || p, 1000000), p)
           <= volunteers / communities + CASE WHEN community_no <= volunteers % communities THEN 1 ELSE 0 END AS is_volunteer
       FROM aged CROSS JOIN street_plan CROSS JOIN LATERAL (SELECT pg_temp.id_of('member:' || p) AS member_id) m
       JOIN areas building ON building.area_id = pg_temp.id_of('building:' || b)
       CROSS JOIN LATERAL (SELECT (b - 1) % micro_grids % grids % communities + 1 AS community_no, is_verified AND age_then BETWEEN 18 AND 59 AS may_help) AS more`,
  `CREATE INDEX ON street_people (member_id)`,
  `ANALYZE street_people`,

  `INSERT INTO people (person_id, openid, created_at)
     SELECT pg_temp.id_of('staff person:' || key), 'street-staff-' || n, first_day - INTERVAL '31 days' FROM street_staff CROSS JOIN street_plan
     UNION ALL SELECT person_id, 'street-' || p, joined_at FROM street_people`,
  `INSERT INTO members (community_id, member_id, person_id, name, joined_at, verified_at)
     SELECT community_id, pg_temp.id_of('staff member:' || key), pg_temp.id_of('staff person:' || key),
         surnames[1 + pg_temp.chance('surname:' || key, cardinality(surnames))] || female[3][1 + pg_temp.chance('given:' || key, 12)] || '',
         first_day - INTERVAL '31 days', first_day - INTERVAL '31 days'
       FROM street_staff CROSS JOIN street_plan CROSS JOIN street_words`,
  `INSERT INTO members (community_id, member_id, person_id, name, birth_date, building_id, room, joined_at, verified_at, verified_by_id)
     SELECT community_id, member_id, person_id,
         surnames[1 + pg_temp.chance('surname:' || h, cardinality(surnames))] || CASE WHEN pg_temp.chance('sex:' || p, 2) = 0
           THEN female[generation][1 + pg_temp.chance('given:' || p, 12)] ELSE male[generation][1 + pg_temp.chance('given:' || p, 12)] END,
         birth_date, building_id, (1 + h % 3) || '单元' || (1 + h / 3 % 18) || '0' || (1 + h / 54 % 4), joined_at,
         CASE WHEN is_verified THEN seen_at END, CASE WHEN is_verified THEN pg_temp.id_of('staff member:dispatcher:' || community_id || ':' || community_id) END
       FROM street_people CROSS JOIN street_words
       CROSS JOIN LATERAL (SELECT CASE WHEN age_years > 76 THEN 1 WHEN age_years > 56 THEN 2 WHEN age_years > 36 THEN 3 ELSE 4 END AS generation) g`,
  `SELECT ledger_open_member(community_id, member_id) FROM members`,
  `INSERT INTO merchant_staff (community_id, member_id, merchant_id)
     SELECT community_id, pg_temp.id_of('staff member:' || key), merchant_id FROM street_staff WHERE role = 'merchant'`,
  `INSERT INTO duty_holder_people (holder_id, person_id, is_leader)
     SELECT pg_temp.id_of('holder:' || community_id), pg_temp.id_of('staff person:' || key), true FROM street_staff WHERE role = 'dutyHolder'`,
  `INSERT INTO role_grants (grant_id, person_id, area_id, role, granted_at)
     SELECT pg_temp.id_of('grant:' || role || key), pg_temp.id_of('staff person:' || key), area_id, role, first_day - INTERVAL '31 days'
       FROM street_staff CROSS JOIN street_plan
     UNION ALL SELECT pg_temp.id_of('grant:resident:' || p), person_id, community_id, 'resident', seen_at FROM street_people WHERE is_verified
     UNION ALL SELECT pg_temp.id_of('grant:volunteer:' || p), person_id, community_id, 'volunteer', seen_at FROM street_people WHERE is_volunteer
     UNION ALL (
       SELECT DISTINCT ON (building_id) pg_temp.id_of('grant:lead:' || p), person_id, building_id, 'buildingLead', seen_at
         FROM street_people WHERE is_verified AND age_then >= 18 ORDER BY building_id, p)`,
];
