import { callAs, refusalOf } from "../../support/call";
import { bringTo, type Offices, openOffices, submitCase } from "../../support/cases";
import { appointed } from "../../support/people";
import { useWorld } from "../../support/world";

describe("finding out who raised an anonymous request", () => {
  const world = useWorld();
  let offices: Offices;

  beforeAll(async () => {
    offices = await openOffices(world);
  });

  const reason = "有人报警需要核实502王某";
  const ask = (caseId: string) => callAs(offices.manager, "request", "askUnmask", { caseId, reason });
  const read = async (caseId: string, by = world.resident) => (await callAs(by, "request", "get", { caseId })).case;
  const asking = async (caseId: string, by = offices.auditor) =>
    (await callAs(by, "request", "unmasks", {})).items.find((one) => one.caseId === caseId)!;

  it("shows the reason to those above alone, though neighbours see that it was asked", async () => {
    const caseId = await submitCase(await world.newResident(), { isAnonymous: true });
    await callAs(offices.desk, "request", "register", { caseId, kind: "facility", isPublic: true });
    await ask(caseId);
    for (const [person, words] of [
      [world.resident, ""],
      [world.gridWorker, ""],
      [offices.desk, ""],
      [offices.manager, reason],
      [offices.street, reason],
    ] as const) {
      expect((await read(caseId, person)).history.at(-1)).toMatchObject({ event: "askUnmask", words });
    }
  });

  it("is not for an auditor who works on it or asks for it", async () => {
    const { communityId, grids } = world.community;
    const auditor = { role: "auditor" as const, areaId: communityId };
    const worker = await appointed(world.database, communityId, "网格审计", [
      auditor,
      { role: "gridWorker", areaId: grids[0]!.gridId },
    ]);
    const author = await appointed(world.database, communityId, "自己审自己", [
      auditor,
      { role: "resident", areaId: communityId },
    ]);
    const caseId = await submitCase(await world.newResident(), { isAnonymous: true });
    await bringTo(world, caseId, "registered");
    await callAs(author, "request", "join", { caseId, words: "", isAnonymous: true });
    await ask(caseId);
    const { voiceId } = await asking(caseId);
    for (const person of [worker, author]) {
      expect(await refusalOf(person, "request", "unmask", { voiceId })).toBe("forbidden");
    }
    await callAs(offices.auditor, "request", "unmask", { voiceId });
  });

  it("opens the case's own mask, and never one that came with a merge", async () => {
    const hidden = await submitCase(await world.newResident(), { isAnonymous: true });
    const open = await submitCase(world.resident);
    await callAs(offices.desk, "request", "merge", { caseId: hidden, intoId: open });
    expect(await refusalOf(offices.manager, "request", "askUnmask", { caseId: open, reason })).toBe("not_masked");
    await ask(hidden);
    await callAs(offices.auditor, "request", "unmask", { voiceId: (await asking(hidden)).voiceId });
    expect((await read(open, offices.manager)).history.map(({ event }) => event)).not.toContain("unmask");
  });

  it("is asked by the community at whatever level the case is", async () => {
    const caseId = await submitCase(await world.newResident(), { isAnonymous: true });
    for (const words of ["上报街道", "上报到区"]) await callAs(offices.desk, "request", "climb", { caseId, words });
    await callAs(offices.desk, "request", "climb", { caseId, words: "再上报" });
    expect((await read(caseId, offices.manager)).allowedActions).toContain("askUnmask");
    expect((await read(caseId, offices.desk)).allowedActions).not.toContain("askUnmask");
    await ask(caseId);
    expect((await read(caseId, offices.manager)).history.at(-1)!.words).toBe(reason);
    expect(await asking(caseId)).toMatchObject({ reason });
  });

  it("shows the name to the auditor alone, and tells its owner just that", async () => {
    const author = await world.newResident();
    const caseId = await submitCase(author, { isAnonymous: true });
    await ask(caseId);
    const { name } = await callAs(offices.auditor, "request", "unmask", { voiceId: (await asking(caseId)).voiceId });
    expect(name).toBe(author.name);
    for (const office of [offices.manager, offices.desk, world.gridWorker]) {
      expect(JSON.stringify(await read(caseId, office))).not.toContain(`"${author.name}"`);
    }
    const [told] = await world.database.sql<{ words: string }>(
      "SELECT words FROM notices WHERE member_id = $1 ORDER BY told_at DESC LIMIT 1",
      [author.memberId],
    );
    expect(told!.words).toMatch(/审计人员看过.*仍看不到/);
  });

  it("may be refused with a reason: nobody learns the name, who asked is told why, and may ask anew", async () => {
    const author = await world.newResident();
    const caseId = await submitCase(author, { isAnonymous: true });
    await ask(caseId);
    const { voiceId } = await asking(caseId);
    const words = "不查明也能核实现场";
    await callAs(offices.auditor, "request", "refuseUnmask", { voiceId, words });
    expect(await asking(caseId)).toBeUndefined();
    expect(await refusalOf(offices.auditor, "request", "unmask", { voiceId })).toBe("not_masked");
    expect(await refusalOf(offices.auditor, "request", "refuseUnmask", { voiceId, words })).toBe("not_masked");
    expect((await read(caseId, offices.manager)).history.at(-1)).toMatchObject({ event: "refuseUnmask", words });
    expect((await read(caseId, world.gridWorker)).history.at(-1)).toMatchObject({ event: "refuseUnmask", words: "" });
    const told = async ({ memberId }: { memberId: string }) =>
      (
        await world.database.sql("SELECT FROM notices WHERE member_id = $1 AND words LIKE '%不查明也能核实现场%'", [
          memberId,
        ])
      ).length;
    expect([await told(offices.manager), await told(author), await told(offices.desk)]).toEqual([1, 0, 0]);
    await ask(caseId);
    expect(await asking(caseId)).toMatchObject({ voiceId });
  });

  it("is not refused by who asked, nor by one who works on it", async () => {
    const { communityId, grids } = world.community;
    const auditor = { role: "auditor" as const, areaId: communityId };
    const both = await appointed(world.database, communityId, "主任兼审计", [
      auditor,
      { role: "communityManager", areaId: communityId },
    ]);
    const worker = await appointed(world.database, communityId, "网格兼审计", [
      auditor,
      { role: "gridWorker", areaId: grids[0]!.gridId },
    ]);
    const caseId = await submitCase(await world.newResident(), { isAnonymous: true });
    await callAs(both, "request", "askUnmask", { caseId, reason });
    const { voiceId } = await asking(caseId);
    const refusal = { voiceId, words: "没有必要查明" };
    expect(await refusalOf(both, "request", "refuseUnmask", refusal)).toBe("same_person");
    expect(await refusalOf(worker, "request", "refuseUnmask", refusal)).toBe("forbidden");
  });

  it("lists what waits a page at once, with what the case says and no phone number of it", async () => {
    const author = await world.newResident();
    const waiting: string[] = [];
    for (let count = 0; count < 21; count += 1) {
      const words = `楼道有异味，电话13812345678，第${count}次说`;
      const caseId = await submitCase(author, { isAnonymous: true, words });
      world.clock.advance({ minutes: 1 });
      await ask(caseId);
      waiting.push(caseId);
    }
    const seen: { caseId: string; words: string }[] = [];
    let after: string | undefined;
    do {
      const page = await callAs(offices.auditor, "request", "unmasks", { after });
      expect(page.items.length).toBeLessThanOrEqual(20);
      seen.push(...page.items);
      after = page.next ?? undefined;
    } while (after);
    expect(seen.map(({ caseId }) => caseId).slice(-21)).toEqual(waiting);
    expect(new Set(seen.map(({ caseId }) => caseId)).size).toBe(seen.length);
    expect(seen.at(-1)!.words).toMatch(/楼道有异味/);
    expect(JSON.stringify(seen)).not.toContain("13812345678");
  });
});
