import { callAs, refusalOf, runJobs } from "../../support/call";
import { caseAt, type Offices, openOffices, submitCase } from "../../support/cases";
import { useWorld } from "../../support/world";

const DAY_HOURS = 24;

describe("what a clock allows when a case becomes something else", () => {
  const world = useWorld();
  let offices: Offices;

  beforeAll(async () => {
    offices = await openOffices(world);
    const term = { kind: "environment" as const, contactMinutes: 120, handleMinutes: 21 * 60 };
    await callAs(offices.manager, "request", "setTerm", { ...term, calendar: "working" });
  });

  const read = async (caseId: string) => (await callAs(world.resident, "request", "get", { caseId })).case;
  const climbs = async (caseId: string) =>
    (await read(caseId)).history.filter(({ event, by }) => event === "climb" && by === "clock").length;
  const handleClock = async (caseId: string) => (await read(caseId)).clocks.find(({ clock }) => clock === "handle")!;
  const register = (caseId: string, kind: "environment" | "facility" = "environment") =>
    callAs(offices.desk, "request", "register", { caseId, kind, isPublic: true });

  it("counts a weekend's natural hours as none of the working hours it then has", async () => {
    world.clock.set("2026-12-04T10:00:00.000Z"); // Friday 18:00
    const caseId = await submitCase(world.resident);
    await callAs(offices.desk, "request", "contact", { caseId, words: "打过电话" });
    world.clock.set("2026-12-07T00:00:00.000Z"); // Monday 8:00
    await register(caseId);
    world.clock.set("2026-12-07T00:31:00.000Z");
    await runJobs();
    expect(await read(caseId)).toMatchObject({ level: "grid", dueAt: "2026-12-09T09:30:00.000Z" });
    expect(await handleClock(caseId)).toMatchObject({ isBreached: false });
  });

  it("takes off what was paused, by whichever calendar", async () => {
    world.clock.set("2026-12-07T00:30:00.000Z"); // Monday 8:30
    const caseId = await submitCase(world.resident);
    const until = world.clock.in(7 * DAY_HOURS);
    await callAs(offices.desk, "request", "pause", { caseId, reason: "weather", until, words: "大雪" });
    world.clock.set("2026-12-08T06:00:00.000Z");
    await callAs(offices.desk, "request", "resume", { caseId, words: "雪停了" });
    world.clock.advance({ hours: 1 }); // Tuesday 15:00: one working hour used
    await register(caseId);
    expect((await handleClock(caseId)).dueAt).toBe("2026-12-11T04:00:00.000Z"); // 2.5, 7, 7 and 3.5 hours on
    await callAs(offices.desk, "request", "urge", { caseId, words: "比较急" });
    // Never longer than the kind's own 21 hours, of which one is used by the natural calendar as well.
    expect((await handleClock(caseId)).dueAt).toBe(world.clock.in(20));
  });

  it("counts from when it last began to run, not from a submission weeks ago", async () => {
    world.clock.set("2026-12-14T01:00:00.000Z");
    const caseId = await caseAt(world, "answered");
    world.clock.advance({ hours: 8 * DAY_HOURS });
    await callAs(world.resident, "request", "sendBack", { caseId, isSolved: false, words: "又脏了" });
    world.clock.advance({ hours: 1 });
    await callAs(offices.desk, "request", "urge", { caseId, words: "比较急" });
    expect((await handleClock(caseId)).dueAt).toBe(world.clock.in(DAY_HOURS - 1));
  });

  it("lets urgency win over complexity", async () => {
    const caseId = await caseAt(world, "handling");
    await callAs(offices.desk, "request", "extend", { caseId, words: "要等配件到货" });
    await callAs(offices.desk, "request", "urge", { caseId, words: "漏电了" });
    expect((await handleClock(caseId)).dueAt).toBe(world.clock.in(DAY_HOURS));
  });

  it("keeps on record that it ran out, and doesn't climb twice for it", async () => {
    const caseId = await caseAt(world, "handling");
    world.clock.advance({ hours: 80 });
    await runJobs();
    expect(await climbs(caseId)).toBe(1);
    await callAs(offices.desk, "request", "urge", { caseId, words: "漏电了" });
    expect(await handleClock(caseId)).toMatchObject({ isBreached: true });
    await runJobs();
    expect(await climbs(caseId)).toBe(1);
    world.clock.advance({ hours: DAY_HOURS });
    await runJobs();
    expect(await climbs(caseId)).toBe(2);
  });

  it("climbs again when the fifteen days it then had run out too", async () => {
    const caseId = await caseAt(world, "handling");
    world.clock.advance({ hours: 73 });
    await runJobs();
    await callAs(offices.desk, "request", "extend", { caseId, words: "要等配件到货" });
    world.clock.advance({ hours: 30 });
    await runJobs();
    expect(await climbs(caseId)).toBe(1);
    world.clock.advance({ hours: 15 * DAY_HOURS });
    await runJobs();
    expect(await climbs(caseId)).toBe(2);
    expect(await handleClock(caseId)).toMatchObject({ isBreached: true });
  });

  it("shows the upper levels what ran out at the desk itself", async () => {
    const caseId = await submitCase(world.resident);
    world.clock.advance({ hours: 100 });
    await runJobs();
    const { items } = await callAs(offices.street, "request", "desk", { which: "climbed" });
    expect(items.map((item) => item.caseId)).toContain(caseId);
  });

  it("ends a pause by itself on the day that all could see, and goes on with what was left", async () => {
    const caseId = await caseAt(world, "handling");
    world.clock.advance({ hours: 10 });
    const until = world.clock.in(3 * DAY_HOURS);
    const pause = { caseId, reason: "parts" as const, until, words: "等配件" };
    await callAs(world.gridWorker, "request", "pause", pause);
    world.clock.advance({ hours: 3 * DAY_HOURS - 1 });
    await runJobs();
    expect(await read(caseId)).toMatchObject({ isPaused: true, dueAt: null });
    // An hour after the day the timer comes at last; the clock has run since.
    world.clock.advance({ hours: 2 });
    await runJobs();
    expect(await read(caseId)).toMatchObject({ isPaused: false, dueAt: world.clock.in(61) });
    expect((await read(caseId)).history.at(-1)).toMatchObject({ event: "resume", by: "clock" });
    world.clock.advance({ hours: 62 });
    await runJobs();
    expect((await read(caseId)).level).toBe("community");
  });

  it("pauses for thirty days at most, and not into the past", async () => {
    const caseId = await caseAt(world, "handling");
    const pause = { caseId, reason: "parts" as const, words: "等配件" };
    const until = (hours: number) => ({ ...pause, until: world.clock.in(hours) });
    const refused = (hours: number) => refusalOf(world.gridWorker, "request", "pause", until(hours));
    expect(await refused(0)).toBe("deadline_past");
    expect(await refused(31 * DAY_HOURS)).toBe("pause_too_long");
    await callAs(world.gridWorker, "request", "pause", until(30 * DAY_HOURS));
    expect(await refused(DAY_HOURS)).toBe("already_paused");
  });

  it("has the next level looking on from the second pause", async () => {
    const caseId = await caseAt(world, "handling");
    const told = async () =>
      (
        await world.database.sql<{ words: string }>(
          "SELECT words FROM notices WHERE member_id = $1 AND about_id = $2 AND words LIKE '%暂停计时，请过问%'",
          [offices.manager.memberId, caseId],
        )
      ).map(({ words }) => words);
    const pause = { caseId, reason: "weather" as const, until: world.clock.in(48), words: "下雨" };
    await callAs(world.gridWorker, "request", "pause", pause);
    expect(await told()).toEqual([]);
    await callAs(world.gridWorker, "request", "resume", { caseId, words: "雨停" });
    await callAs(world.gridWorker, "request", "pause", pause);
    expect(await told()).toEqual([expect.stringContaining("第2次")]);
  });
});
