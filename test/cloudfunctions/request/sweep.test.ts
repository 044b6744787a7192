import { randomUUID } from "node:crypto";
import { callAs, runJobs } from "../../support/call";
import { fixesFrom, type Offices, openOffices, submitCase } from "../../support/cases";
import { useWorld } from "../../support/world";

describe("the sweep of clocks", () => {
  const world = useWorld();
  let offices: Offices;

  beforeAll(async () => {
    offices = await openOffices(world);
  });

  const clocksOf = (caseId: string) =>
    world.database.sql<{ clock: string; isRunning: boolean }>(
      `SELECT clock, stopped_at IS NULL AS "isRunning" FROM case_clocks WHERE case_id = $1 ORDER BY clock`,
      [caseId],
    );
  const running = async (caseId: string) =>
    (await clocksOf(caseId)).filter((one) => one.isRunning).map((one) => one.clock);
  const levelOf = async (caseId: string) => (await callAs(world.resident, "request", "get", { caseId })).case.level;

  async function whistled(): Promise<string> {
    const caseId = await submitCase(world.resident);
    const call = { caseId, whistleId: randomUUID(), holderId: offices.waterId, words: "请到现场" };
    await callAs(offices.desk, "request", "whistle", call);
    return caseId;
  }
  const reject = (caseId: string) =>
    callAs(offices.desk, "request", "reject", { caseId, reason: "notOurs", words: "不归我们管的事" });

  it("has no arrival to wait for once a case is rejected", async () => {
    const caseId = await whistled();
    await reject(caseId);
    expect(await running(caseId)).toEqual(["appeal"]);
    world.clock.advance({ hours: 25 });
    expect(await runJobs()).toMatchObject({ ok: true });
    expect(await levelOf(caseId)).toBe("grid");
  });

  it("stops a clock whose case has moved on past it, and fails on nothing", async () => {
    const caseId = await whistled();
    await reject(caseId);
    await world.database.sql(
      "UPDATE case_clocks SET stopped_at = NULL, run_since = due_at, next_at = due_at, beat_no = 2 WHERE case_id = $1 AND clock = 'arrive'",
      [caseId],
    );
    world.clock.advance({ hours: 25 });
    expect(await runJobs()).toMatchObject({ ok: true });
    expect(await running(caseId)).toEqual(["appeal"]);
    expect(await levelOf(caseId)).toBe("grid");
  });

  it("puts a row that fails off and logs it, so that five hundred of them keep nobody waiting", async () => {
    world.log.expectFaults();
    const broken = await whistled();
    await world.database.sql(
      `CREATE FUNCTION break_beat() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'broken'; END $$;
       CREATE TRIGGER break_beat BEFORE UPDATE ON case_clocks FOR EACH ROW
         WHEN (NEW.beat_no <> OLD.beat_no AND NEW.case_id = '${broken}') EXECUTE FUNCTION break_beat()`,
    );
    await world.database.sql(
      `INSERT INTO case_clocks (community_id, case_id, clock, subject_id, calendar, length_ms, run_since, due_at, next_at)
         SELECT community_id, case_id, clock, gen_random_uuid(), calendar, length_ms, run_since, due_at, run_since
           FROM case_clocks, generate_series(1, 500) WHERE case_id = $1 AND clock = 'arrive'`,
      [broken],
    );
    const late = await submitCase(world.resident);
    world.clock.advance({ hours: 73 });
    expect(await runJobs()).toMatchObject({ ok: false });
    expect(world.log.parsed()).toContainEqual(
      expect.objectContaining({ action: "runCaseClocks", outcome: "internal" }),
    );
    world.clock.advance({ minutes: 1 });
    await runJobs();
    expect(await levelOf(late)).not.toBe("grid");
    await world.database.sql("DROP FUNCTION break_beat CASCADE");
    await world.database.sql(
      "DELETE FROM case_clocks WHERE clock = 'arrive' AND subject_id NOT IN (SELECT whistle_id FROM case_whistles)",
    );
  });

  it("has no ruling to wait for once an appeal is granted", async () => {
    const caseId = await submitCase(world.resident);
    await reject(caseId);
    await callAs(world.resident, "request", "appeal", { caseId, words: "就该你们管" });
    const fixes = fixesFrom(world);
    await callAs(offices.street, "request", "assign", { caseId, holderId: offices.waterId, fixes });
    expect(await running(caseId)).toEqual(["handle"]);
  });
});
