import { callAs, runJobs } from "../../support/call";
import { caseAt, complaint, fixesFrom, type Offices, openOffices, submitCase } from "../../support/cases";
import { useWorld } from "../../support/world";

describe("a request's clocks", () => {
  const world = useWorld();
  let offices: Offices;

  beforeAll(async () => {
    offices = await openOffices(world);
  });

  const read = async (caseId: string, by = world.resident) => (await callAs(by, "request", "get", { caseId })).case;
  const clockOf = async (caseId: string, name: string) =>
    (await read(caseId)).clocks.find((one) => one.clock === name)!;
  const told = async (person: { memberId: string }, caseId: string) =>
    (
      await world.database.sql<{ words: string }>(
        "SELECT words FROM notices WHERE member_id = $1 AND about_id = $2 ORDER BY told_at, words",
        [person.memberId, caseId],
      )
    ).map((row) => row.words);

  it("are two hours to first contact and seventy-two to be handled", async () => {
    const caseId = await submitCase(world.resident);
    expect(await clockOf(caseId, "contact")).toMatchObject({ dueAt: world.clock.in(2), isBreached: false });
    expect(await clockOf(caseId, "handle")).toMatchObject({ dueAt: world.clock.in(72) });
    world.clock.advance({ minutes: 119 });
    await callAs(world.gridWorker, "request", "contact", { caseId, words: "打过电话" });
    expect(await clockOf(caseId, "contact")).toMatchObject({ isOver: true, isBreached: false });
  });

  it("remind at half and at three quarters, once each, and tell the leader at breach", async () => {
    const caseId = await caseAt(world, "verified");
    const remindersIn = async (hours: number) => {
      world.clock.advance({ hours });
      for (let again = 0; again < 3; again += 1) await runJobs();
      return (await told(world.gridWorker, caseId)).filter((words) => words.startsWith("办理"));
    };
    expect(await remindersIn(35)).toHaveLength(0);
    expect(await remindersIn(1)).toHaveLength(1);
    expect(await remindersIn(17)).toHaveLength(1);
    expect(await remindersIn(1)).toHaveLength(2);
    expect(await told(offices.manager, caseId)).toEqual([]);
    expect(await remindersIn(18)).toHaveLength(3);
    expect(await told(offices.manager, caseId)).toEqual([expect.stringContaining("上报到社区")]);
  });

  it("give an urgent one a day, and tell the leader on duty at once", async () => {
    const day = world.clock.in(8).slice(0, 10);
    const leader = offices.street;
    await callAs(offices.manager, "request", "setRoster", { day, memberId: leader.memberId });
    const caseId = await submitCase(world.resident, { isUrgent: true });
    expect(await clockOf(caseId, "handle")).toMatchObject({ dueAt: world.clock.in(24) });
    expect(await told(leader, caseId)).toEqual([expect.stringContaining("紧急诉求")]);
  });

  it("give a complex one fifteen days from submission, once, and tell the resident why", async () => {
    const caseId = await caseAt(world, "verified");
    const submittedAt = world.clock.now();
    world.clock.advance({ hours: 80 });
    await runJobs();
    await callAs(world.dispatcher, "request", "extend", { caseId, words: "要等配件到货" });
    const clock = await clockOf(caseId, "handle");
    expect(clock).toMatchObject({
      dueAt: new Date(submittedAt.getTime() + 15 * 86_400_000).toISOString(),
      // It did run out before, and stays so on record.
      isBreached: true,
    });
    expect((await told(world.resident, caseId)).at(-1)).toContain("要等配件到货");
  });

  it("stand still while paused for a stated reason, which everyone sees, and go on with what was left", async () => {
    const caseId = await caseAt(world, "verified");
    world.clock.advance({ hours: 10 });
    const until = world.clock.in(24 * 7);
    await callAs(world.gridWorker, "request", "pause", { caseId, reason: "weather", until, words: "暴雨，等雨停" });
    expect(await read(caseId)).toMatchObject({ isPaused: true, dueAt: null });
    expect((await read(caseId)).history.at(-1)).toMatchObject({
      event: "pause",
      pauseReason: "weather",
      pausedUntil: until,
    });
    expect(await clockOf(caseId, "handle")).toMatchObject({ isPaused: true, dueAt: world.clock.in(24 * 7 + 62) });
    world.clock.advance({ hours: 100 });
    await runJobs();
    expect((await read(caseId)).level).toBe("grid");
    await callAs(world.gridWorker, "request", "resume", { caseId, words: "雨停了" });
    expect(await read(caseId)).toMatchObject({ isPaused: false, dueAt: world.clock.in(62) });
  });

  it("run by the working calendar where the community says so for a kind", async () => {
    await world.database.sql(
      "INSERT INTO case_terms (community_id, kind, contact_minutes, handle_minutes, calendar) VALUES ($1, 'errand', 60, 840, 'working')",
      [world.community.communityId],
    );
    // Friday 16:30: two working days of seven hours end on Tuesday at 16:30.
    world.clock.set("2026-12-11T08:30:00.000Z");
    const { case: raised } = await callAs(world.resident, "request", "submit", { ...complaint, kind: "errand" });
    expect(await clockOf(raised.caseId, "contact")).toMatchObject({ dueAt: "2026-12-11T09:30:00.000Z" });
    expect((await clockOf(raised.caseId, "handle")).dueAt).toBe("2026-12-15T08:30:00.000Z");
  });

  it("cross the year's end with its holidays", async () => {
    // Thursday 31 December 2026, 16:30; the list of 2027 is not out, so 1 January alone is known to be off.
    world.clock.set("2026-12-31T08:30:00.000Z");
    const { case: raised } = await callAs(world.resident, "request", "submit", { ...complaint, kind: "errand" });
    expect((await clockOf(raised.caseId, "handle")).dueAt).toBe("2027-01-05T08:30:00.000Z");
  });

  it("of a whistled department run on their own: half an hour when urgent", async () => {
    const caseId = await submitCase(world.resident, { isUrgent: true });
    const whistleId = crypto.randomUUID();
    const call = { caseId, whistleId, holderId: offices.waterId, words: "水管爆了" };
    await callAs(world.dispatcher, "request", "whistle", call);
    expect((await callAs(offices.water, "request", "queue", { which: "called" })).items).toMatchObject([{ caseId }]);
    expect((await read(caseId)).whistles).toMatchObject([{ dueAt: world.clock.in(0.5), arrivedAt: null }]);
    world.clock.advance({ minutes: 31 });
    await runJobs();
    expect((await read(caseId)).level).toBe("community");
    await callAs(offices.water, "request", "arrive", { whistleId });
    expect((await read(caseId)).whistles[0]!.arrivedAt).toBe(world.clock.in(0));
    expect((await callAs(offices.water, "request", "queue", { which: "called" })).items).toEqual([]);
  });

  it("are stopped when it is answered, however late, and show that they ran out", async () => {
    const caseId = await caseAt(world, "triaged");
    world.clock.advance({ hours: 73 });
    await runJobs();
    await callAs(world.gridWorker, "request", "take", { caseId, fixes: fixesFrom(world) });
    await callAs(world.gridWorker, "request", "verify", { caseId, words: "看过" });
    await callAs(world.gridWorker, "request", "handle", { caseId, words: "在办" });
    await callAs(world.gridWorker, "request", "answer", { caseId, words: "已经办好", photoIds: [] });
    expect(await clockOf(caseId, "handle")).toMatchObject({ isOver: true, isBreached: true });
    expect(await clockOf(caseId, "verdict")).toMatchObject({ isOver: false });
  });
});
