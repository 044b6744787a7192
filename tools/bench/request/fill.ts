import type { Session } from "../../database/session";
import type { RequestTown } from "./town";

/** An id that is the same for the same kind and number. */
const id = (kind: string) => `overlay(overlay(md5('${kind}' || n) PLACING '4' FROM 13) PLACING '8' FROM 17)::uuid`;

const sayings = [
  ...[
    "楼道灯坏了两天没人修",
    "声控灯不亮上楼看不见",
    "电梯又停运了",
    "垃圾桶满了没清运",
    "下水道堵了污水往外冒",
    "消防通道停满车",
  ],
  ...["楼上装修噪音太大", "有人飞线给电瓶车充电", "单元门关不上", "外墙瓷砖脱落", "井盖松动", "暖气不热"],
];

/**
 * Cases number `from` to `to`, all over the community and the year: one in ten is still open, half of those with their grid, which has a handling
 * clock and a contact clock standing over each. What grows is what a community gathers in years.
 */
export async function fill(session: Session, town: RequestTown, from: number, to: number): Promise<void> {
  const { world, buildings, holderId } = town;
  await session.query(
    `INSERT INTO cases (community_id, case_id, kind, grid_id, building_id, cell, words, place, is_public, asks_public, state, outcome,
        closed_at, holder_id, assigned_at, due_at, due_clock, submitted_at)
      SELECT $1, ${id("case")}, 'facility', b.parent_id, b.area_id,
          floor((b.latitude + 90) * 1000)::bigint * 1000000 + floor((b.longitude + 180) * 1000)::bigint,
          ($4::text[])[1 + n % cardinality($4::text[])] || n, '3单元', n % 3 = 0, n % 3 = 0,
          CASE WHEN n % 10 > 0 THEN 'closed' WHEN n % 20 = 0 THEN 'handling' ELSE 'submitted' END,
          CASE WHEN n % 10 > 0 THEN 'solved' END, CASE WHEN n % 10 > 0 THEN t.at END,
          CASE WHEN n % 20 = 0 AND b.parent_id = $5 THEN $3::uuid END, CASE WHEN n % 20 = 0 THEN t.at END,
          CASE WHEN n % 10 = 0 THEN timestamptz '2027-06-01' + n * interval '1 second' END, CASE WHEN n % 10 = 0 THEN 'contact' END, t.at
        FROM generate_series($6::int, $7::int) n
          CROSS JOIN LATERAL (SELECT ($2::uuid[])[1 + n * 7 / 10 % cardinality($2::uuid[])] AS building_id,
            timestamptz '2025-11-21' + n * interval '31 seconds' AS at) t
          JOIN areas b ON b.area_id = t.building_id`,
    [world.communityId, buildings.map(({ buildingId }) => buildingId), holderId, sayings, world.gridId, from, to],
  );
  await session.query(
    `INSERT INTO case_voices (community_id, voice_id, case_id, heard_in_id, is_first, caller_name, state, joined_at)
      SELECT $1, ${id("voice")}, ${id("case")}, ${id("case")}, true, '来电人', 'waiting', '2025-11-21'
        FROM generate_series($2::int, $3::int) n WHERE n % 10 = 0`,
    [world.communityId, from, to],
  );
  for (const clock of ["contact", "handle"]) {
    await session.query(
      `INSERT INTO case_clocks (community_id, case_id, clock, subject_id, calendar, length_ms, run_since, due_at, next_at)
        SELECT $1, ${id("case")}, $4, ${id("case")}, 'natural', 259200000, '2026-11-20', '2028-06-01',
            timestamptz '2027-06-01' + n * interval '1 second'
          FROM generate_series($2::int, $3::int) n`,
      [world.communityId, from, to, clock],
    );
  }
  await session.query("VACUUM ANALYZE cases");
  await session.query("VACUUM ANALYZE case_clocks");
  await session.query("ANALYZE case_voices");
}

/** Lets the handling clocks of so many open cases be due. */
export async function makeDue(session: Session, town: RequestTown, count: number, at: Date): Promise<void> {
  await session.query(
    `UPDATE case_clocks SET next_at = $2, beat_no = 0, due_at = '2027-01-01', length_ms = 86400000000
      WHERE community_id = $1 AND clock = 'handle'
        AND case_id IN (SELECT case_id FROM cases WHERE community_id = $1 AND state = 'handling' ORDER BY case_id LIMIT $3)`,
    [town.world.communityId, at, count],
  );
}

/** What a case takes on disk with its voices, clocks and indexes. */
export async function bytesACase(session: Session): Promise<number> {
  const { rows } = await session.query<{ bytes: number }>(
    `SELECT (sum(pg_total_relation_size(t::regclass)) / (SELECT count(*) FROM cases))::float8 AS bytes
       FROM unnest(ARRAY['cases', 'case_voices', 'case_clocks']) t`,
  );
  return rows[0]!.bytes;
}
