import { callAs } from "../../support/call";
import { bringTo, caseAt, complaint, openOffices } from "../../support/cases";
import { openTestDatabase, type TestDatabase } from "../../support/database";
import { buildWorld, type World } from "../../support/world";

/** A community with thousands of cases in hand, and two or three that wait for a ruling, a hearing or a call. */
describe("the desk's short lists among many cases", () => {
  let database: TestDatabase;
  let world: World;
  const many = 6_000;
  const few: Record<"rulings" | "hearings" | "toCall", string> = { rulings: "", hearings: "", toCall: "" };
  const indexOf = { rulings: "cases_to_rule", hearings: "cases_to_hear", toCall: "case_voices_to_call" };

  beforeAll(async () => {
    // One connection, so that what it has counted can be asked of it; its copies of a case have no history.
    database = await openTestDatabase({ max: 1 });
    world = await buildWorld(database);
    const { gridWorker, dispatcher, resident } = world;
    await openOffices(world);
    few.rulings = await caseAt(world, "assigned");
    await callAs(gridWorker, "request", "contest", { caseId: few.rulings, words: "不归我们管" });
    few.hearings = await caseAt(world, "handling");
    for (let round = 0; round < 2; round += 1) {
      await callAs(gridWorker, "request", "answer", { caseId: few.hearings, words: "办好了，请看", photoIds: [] });
      await callAs(resident, "request", "sendBack", { caseId: few.hearings, isSolved: false, words: "不行" });
    }
    await callAs(resident, "request", "askHearing", { caseId: few.hearings, words: "请评议" });
    const { isAnonymous: _, ...said } = complaint;
    const buildingId = world.community.grids[0]!.buildingIds[0]!;
    const entry = { ...said, channel: "phone" as const, buildingId, caller: { name: "赵大爷", phone: "13800001111" } };
    few.toCall = (await callAs(dispatcher, "request", "enter", entry)).case.caseId;
    await bringTo(world, few.toCall, "answered");
    const pattern = await caseAt(world, "answered");
    const columns = await database.sql<{ name: string }>(
      "SELECT attname AS name FROM pg_attribute WHERE attrelid = 'cases'::regclass AND attnum > 0 AND NOT attisdropped",
    );
    const names = columns.map(({ name }) => name);
    const values: Record<string, string> = {
      case_id: "gen_random_uuid()",
      state: "(array['assigned', 'handling', 'answered'])[1 + i % 3]",
      due_at: "submitted_at + i * interval '1 minute'",
    };
    await database.sql(
      `INSERT INTO cases (${names.join(", ")}) SELECT ${names.map((name) => values[name] ?? name).join(", ")}
         FROM cases, generate_series(1, $2::int) i WHERE case_id = $1`,
      [pattern, many],
    );
    await database.sql(
      `INSERT INTO case_voices (community_id, voice_id, case_id, heard_in_id, is_first, state, joined_at)
         SELECT community_id, gen_random_uuid(), case_id, case_id, true,
             CASE state WHEN 'answered' THEN 'asked' ELSE 'waiting' END, submitted_at
           FROM cases c WHERE NOT EXISTS (SELECT FROM case_voices v WHERE v.case_id = c.case_id)`,
    );
    await database.sql("ANALYZE");
  }, 60_000);

  afterAll(() => database.close());

  const scansOf = async (index: string) => {
    await database.connections.query("SELECT pg_stat_force_next_flush()");
    const [row] = await database.sql<{ scans: number; read: number }>(
      "SELECT idx_scan::int AS scans, idx_tup_read::int AS read FROM pg_stat_user_indexes WHERE indexrelname = $1",
      [index],
    );
    return row!;
  };

  it.each(["rulings", "hearings", "toCall"] as const)("reads for %s only what is in it", async (which) => {
    const [before, work] = [await scansOf(indexOf[which]), await scansOf("cases_at_work")];
    const { items } = await callAs(world.dispatcher, "request", "desk", { which });
    expect(items.map(({ caseId }) => caseId)).toEqual([few[which]]);
    const after = await scansOf(indexOf[which]);
    expect(after.scans).toBeGreaterThan(before.scans);
    expect(after.read - before.read).toBeLessThan(5);
    expect((await scansOf("cases_at_work")).read - work.read).toBeLessThan(50);
  });
});
