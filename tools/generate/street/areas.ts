const communityNames = "ARRAY['云台', '梧桐里', '柳荫', '望江', '松鹤', '清河', '锦绣', '安康']";

/** The tree: each area of a level goes round to the next area of the level above. */
export const areaStatements: readonly string[] = [
  `INSERT INTO areas (area_id, parent_id, kind, name, lineage) VALUES
     (pg_temp.id_of('district'), NULL, 'district', '临溪区', ARRAY[pg_temp.id_of('district')]),
     (pg_temp.id_of('street'), pg_temp.id_of('district'), 'street', '长桥街道', ARRAY[pg_temp.id_of('district'), pg_temp.id_of('street')])`,
  level(
    "community",
    "communities",
    "'street'",
    `(${communityNames})[(n - 1) % 8 + 1] || CASE WHEN n > 8 THEN n::text ELSE '' END || '社区'`,
  ),
  level(
    "grid",
    "grids",
    "'community:' || ((n - 1) % plan.communities + 1)",
    "((n - 1) / plan.communities + 1) || '号网格'",
  ),
  level(
    "microGrid",
    "micro_grids",
    "'grid:' || ((n - 1) % plan.grids + 1)",
    "((n - 1) / plan.grids + 1) || '号微网格'",
  ),
  level("building", "buildings", "'microGrid:' || ((n - 1) % plan.micro_grids + 1)", "n || '号楼'"),
  // Each community has its own square of about two kilometres, in a row from west to east, and its buildings stand about in it.
  `UPDATE areas a SET outline = jsonb_build_array(jsonb_build_array(west, 30.3), jsonb_build_array(west + 0.02, 30.3),
       jsonb_build_array(west + 0.02, 30.32), jsonb_build_array(west, 30.32))
     FROM (SELECT area_id, 120 + 0.02 * row_number() OVER (ORDER BY area_id) AS west FROM areas WHERE kind = 'community') c
     WHERE a.area_id = c.area_id`,
  `UPDATE areas b SET longitude = (c.outline -> 0 ->> 0)::double precision + 0.0001 * (1 + pg_temp.chance('east:' || b.area_id, 198)),
       latitude = 30.3 + 0.0001 * (1 + pg_temp.chance('north:' || b.area_id, 198))
     FROM areas c WHERE b.kind = 'building' AND c.area_id = b.lineage[3]`,
  `INSERT INTO duty_holders (holder_id, area_id, kind, name)
     SELECT pg_temp.id_of('holder:' || area_id), area_id, CASE kind WHEN 'grid' THEN 'grid' ELSE 'community' END,
         CASE kind WHEN 'grid' THEN name ELSE '物业服务处' END
       FROM areas WHERE kind IN ('grid', 'community')
     UNION ALL SELECT pg_temp.id_of('holder:' || name), pg_temp.id_of('street'), 'department', name
       FROM unnest(ARRAY['水务所', '城管中队', '派出所']) AS name`,
  `INSERT INTO communities (community_id) SELECT area_id FROM areas WHERE kind = 'community'`,
  `SELECT ledger_open_community(community_id, 100000000, 10000000) FROM communities`,
  `SELECT ledger_open_clearing(one.community_id, other.community_id, 6000)
     FROM communities one JOIN communities other ON one.community_id < other.community_id`,
  // The past is written on one share of each fund, which takes the whole budget for it.
  `UPDATE accounts a SET floor = CASE share_no WHEN 0 THEN b.floor ELSE 0 END
     FROM (SELECT community_id, unit, -sum(amount) AS floor FROM budgets GROUP BY community_id, unit) b
     WHERE a.kind = 'fund' AND b.community_id = a.community_id AND b.unit = a.unit`,
  `INSERT INTO services (community_id, service_id, code, name, summary, duration_choices, rank)
     SELECT c.community_id, pg_temp.id_of('service:' || (s.kind ->> 'code') || c.community_id), s.kind ->> 'code', s.kind ->> 'name', s.kind ->> 'summary',
         ARRAY(SELECT jsonb_array_elements_text(s.kind -> 'durationChoices')::integer), s.rank
       FROM communities c CROSS JOIN street_words CROSS JOIN jsonb_array_elements(services) WITH ORDINALITY AS s (kind, rank)`,
  `INSERT INTO merchants (community_id, merchant_id, name, address)
     SELECT c.community_id, pg_temp.id_of('merchant:' || n || c.community_id), (ARRAY['惠民超市', '便民理发店'])[n], '社区底商' || n || '号'
       FROM communities c CROSS JOIN generate_series(1, 2) AS n`,
  `SELECT ledger_open_merchant(community_id, merchant_id) FROM merchants`,
  `INSERT INTO rewards (community_id, reward_id, merchant_id, name, summary, price_points, stock_left)
     SELECT c.community_id, pg_temp.id_of('reward:' || (r.kind ->> 'key') || c.community_id), pg_temp.id_of('merchant:' || (r.rank % 2 + 1) || c.community_id),
         r.kind ->> 'name', r.kind ->> 'summary', (r.kind ->> 'pricePoints')::integer, 500
       FROM communities c CROSS JOIN street_words CROSS JOIN jsonb_array_elements(rewards) WITH ORDINALITY AS r (kind, rank)`,
];

function level(kind: string, size: string, parent: string, name: string): string {
  return `
    INSERT INTO areas (area_id, parent_id, kind, name, lineage)
      SELECT made.area_id, parent.area_id, '${kind}', made.name, parent.lineage || made.area_id
        FROM street_plan AS plan
        CROSS JOIN LATERAL (
          SELECT pg_temp.id_of('${kind}:' || n) AS area_id, pg_temp.id_of(${parent}) AS parent_id, ${name} AS name
            FROM generate_series(1, plan.${size}) AS n
        ) AS made
        JOIN areas AS parent ON parent.area_id = made.parent_id`;
}
