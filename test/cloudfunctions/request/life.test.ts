import { callAs, refusalOf, runJobs } from "../../support/call";
import { bringTo, caseAt, fixesFrom, type Offices, openOffices, submitCase } from "../../support/cases";
import { useWorld } from "../../support/world";

describe("a request", () => {
  const world = useWorld();
  let offices: Offices;

  beforeAll(async () => {
    offices = await openOffices(world);
  });

  const read = async (caseId: string, by = world.resident) => (await callAs(by, "request", "get", { caseId })).case;

  it("goes through the ten steps and is closed by the resident", async () => {
    const caseId = await caseAt(world, "answered");
    expect(await read(caseId)).toMatchObject({ state: "answered", myVoice: "asked" });
    const { case: closed } = await callAs(world.resident, "request", "close", { caseId });
    expect(closed).toMatchObject({ state: "closed", outcome: "solved", dueAt: null });
    expect((await read(caseId)).history.map((moment) => moment.event)).toEqual([
      ...["submit", "register", "triage", "take", "verify", "handle", "answer", "close"],
    ]);
  });

  it("goes back with a higher eye on it when the resident is not satisfied", async () => {
    const caseId = await caseAt(world, "answered");
    const { case: back } = await callAs(world.resident, "request", "sendBack", {
      caseId,
      isSolved: false,
      words: "还是不亮",
    });
    expect(back).toMatchObject({ state: "handling", level: "community", myVoice: "notSatisfied" });
    expect((await callAs(offices.manager, "request", "desk", { which: "climbed" })).items).toMatchObject([{ caseId }]);
  });

  it("closes as no answer after two reminders and seven days, never as satisfied", async () => {
    const caseId = await caseAt(world, "answered");
    for (const [hours, state] of [
      [24, "answered"],
      [48, "answered"],
      [24 * 6, "answered"],
      [24, "closed"],
    ] as const) {
      world.clock.advance({ hours });
      await runJobs();
      expect((await read(caseId)).state).toBe(state);
    }
    expect(await read(caseId)).toMatchObject({ outcome: "noAnswer", myVoice: "silent" });
  });

  it("climbs at breach, level by level, a day each", async () => {
    const caseId = await submitCase(world.resident);
    await callAs(world.dispatcher, "request", "contact", { caseId, words: "电话联系过" });
    for (const [hours, level] of [
      [72, "community"],
      [24, "street"],
      [24, "district"],
      [24, "district"],
    ] as const) {
      world.clock.advance({ hours });
      await runJobs();
      expect((await read(caseId)).level).toBe(level);
    }
  });

  it("is contested within four working hours, and ruled by the next level", async () => {
    world.clock.set("2026-12-07T02:00:00.000Z");
    const caseId = await caseAt(world, "triaged");
    const input = { caseId, fixes: fixesFrom(world) };
    expect(await refusalOf(offices.desk, "request", "assign", { ...input, holderId: offices.propertyId })).toBe(
      "needs_ruling",
    );
    await callAs(offices.manager, "request", "assign", { ...input, holderId: offices.propertyId });
    await callAs(offices.property, "request", "contest", { caseId, words: "公共水管归水务所" });
    const { case: ruled } = await callAs(offices.street, "request", "rule", {
      ...input,
      holderId: offices.waterId,
      reason: "主管道由水务所负责",
    });
    expect(ruled).toMatchObject({ state: "assigned", holderName: "水务所", level: "street" });
  });

  it("is heard with those it was merged into, and each closes for themselves", async () => {
    const neighbour = await world.newResident();
    const first = await caseAt(world, "registered");
    const second = await submitCase(neighbour, { isAnonymous: true });
    await callAs(world.dispatcher, "request", "merge", { caseId: second, intoId: first });
    await callAs(world.dispatcher, "request", "triage", { caseId: first, isUrgent: false, words: "一起看" });
    await callAs(world.gridWorker, "request", "take", { caseId: first, fixes: fixesFrom(world) });
    await callAs(world.gridWorker, "request", "verify", { caseId: first, words: "看过" });
    await callAs(world.gridWorker, "request", "handle", { caseId: first, words: "在办" });
    await callAs(world.gridWorker, "request", "answer", { caseId: first, words: "办好了，请看", photoIds: [] });
    expect((await callAs(world.resident, "request", "close", { caseId: first })).case.state).toBe("answered");
    expect((await callAs(neighbour, "request", "close", { caseId: first })).case.state).toBe("closed");
    expect((await read(first)).history.at(-1)).toMatchObject({ by: "voice", name: "" });
  });

  it("is not handled by whoever asks for it", async () => {
    const caseId = await bringTo(world, await submitCase(world.resident), "answered").then((line) => line.caseId);
    expect(await refusalOf(world.gridWorker, "request", "close", { caseId })).toBe("forbidden");
  });
});
