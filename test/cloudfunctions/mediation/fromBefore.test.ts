import { randomUUID } from "node:crypto";
import { type OldSchema, schemaBefore } from "../../support/oldSchema";

const AT = "2026-11-01T02:00:00.000Z";

describe("mediations from before drafts had numbers and talks their leaders", () => {
  let old: OldSchema;
  const [district, street, community, grid, building] = Array.from({ length: 5 }, () => randomUUID());
  const [asker, other, mediator, mediationId] = Array.from({ length: 4 }, () => randomUUID());

  beforeAll(async () => {
    old = await schemaBefore("20261121041000");
    const { sql } = old.database;
    const places = [district, street, community, grid, building];
    for (const [index, kind] of ["district", "street", "community", "grid", "building"].entries()) {
      await sql("INSERT INTO areas (area_id, parent_id, kind, name, lineage) VALUES ($1, $2, $3, $4, $5)", [
        ...[places[index], places[index - 1] ?? null, kind, `${kind}一`, places.slice(0, index + 1)],
      ]);
    }
    await sql("INSERT INTO communities (community_id) VALUES ($1)", [community]);
    for (const [memberId, isGone] of [
      [asker, false],
      [other, true],
      [mediator, true],
    ] as const) {
      const personId = randomUUID();
      const openid = isGone ? `nobody:${personId}` : `o${personId}`;
      await sql("INSERT INTO people (person_id, openid, created_at) VALUES ($1, $2, $3)", [personId, openid, AT]);
      await sql(
        `INSERT INTO members (community_id, member_id, person_id, name, building_id, room, joined_at)
          VALUES ($1, $2, $3, '邻居', $4, '101', $5)`,
        [community, memberId, personId, building, AT],
      );
    }
    await sql(
      `INSERT INTO mediations (community_id, mediation_id, state, rung, building_id, grid_id, asker_id, other_id, mediator_id, asked_at,
          month_ends_at, next_at, other_told_at) VALUES ($1, $2, 'agreed', 'building', $3, $4, $5, $6, $7, $8, $8, $8, $8)`,
      [community, mediationId, building, grid, asker, other, mediator, AT],
    );
    await sql(
      `INSERT INTO mediation_papers (community_id, mediation_id, matter, other_name, other_address, agreement, is_oral, past_agreement)
        VALUES ($1, $2, '楼道堆东西', '老吴', 'building一1单元402', '搬到楼下', true, '一周内搬走')`,
      [community, mediationId],
    );
    for (const [number, event, from, to, rung] of [
      [1, "meet", "talking", "talking", "neighbours"],
      [2, "fail", "agreed", "asked", "building"],
    ] as const) {
      await sql(
        `INSERT INTO mediation_events (community_id, mediation_id, event_no, event, from_state, to_state, rung, by_part, actor_id, happened_at)
          VALUES ($1, $2, $3, $4, $5, $6, $7, 'mediator', $8, $9)`,
        [community, mediationId, number, event, from, to, rung, mediator, AT],
      );
    }
    await sql(
      `INSERT INTO mediation_sessions (community_id, mediation_id, session_no, starts_at, place) VALUES ($1, $2, 1, $3, '小屋')`,
      [community, mediationId, AT],
    );
    await old.toNow();
  });
  afterAll(() => old.close());

  it("keep their draft, their door, what was agreed before, who led a talk and who has left", async () => {
    const [row] = await old.database.sql(
      `SELECT p.draft_no, p.other_building_id, p.other_room, a.rung, a.words, s.led_by_id, d.mediator_id,
          d.asker_left_at IS NULL AS has_asker, d.other_left_at IS NULL AS has_other
        FROM mediations d JOIN mediation_papers p USING (community_id, mediation_id)
        JOIN mediation_past_agreements a USING (community_id, mediation_id)
        JOIN mediation_sessions s USING (community_id, mediation_id) WHERE mediation_id = $1`,
      [mediationId],
    );
    expect(row).toEqual({
      ...{ draft_no: 1, other_building_id: building, other_room: "1单元402" },
      ...{ rung: "neighbours", words: "一周内搬走", led_by_id: mediator },
      ...{ mediator_id: null, has_asker: true, has_other: false },
    });
  });
});
