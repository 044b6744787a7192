import { randomUUID } from "node:crypto";
import { callAs, refusalOf } from "../../support/call";
import { addHolder, bringTo, caseAt, fixesFrom, joinHolder, openOffices, type Offices } from "../../support/cases";
import { appointed, welcomed } from "../../support/people";
import { useWorld } from "../../support/world";

describe("an office and what it may do to a case", () => {
  const world = useWorld();
  let offices: Offices;

  beforeAll(async () => {
    offices = await openOffices(world);
  });

  it("is no desk to all for a dispatcher of one part of the community", async () => {
    const { communityId, grids } = world.community;
    const [first, second] = [grids[0]!, grids[1]!];
    const clerk = await appointed(world.database, communityId, "二网格小钱", [
      { role: "dispatcher", areaId: second.gridId },
      { role: "gridWorker", areaId: second.gridId },
    ]);
    const entered = await callAs(offices.desk, "request", "enter", {
      ...{ kind: "facility", words: "三单元楼道灯坏了", place: "三单元门口", photoIds: [] },
      ...{ isUrgent: false, isPublic: false, channel: "phone", buildingId: first.buildingIds[0]! },
      caller: { name: "赵大爷", phone: "13800001111" },
    });
    const { caseId } = entered.case;
    expect(await refusalOf(clerk, "request", "get", { caseId })).toBe("not_found");
    expect(await refusalOf(clerk, "request", "pause", inputOfPause(caseId))).toMatch(/not_found|forbidden/);
    expect(await refusalOf(clerk, "request", "desk", { which: "new" })).toBe("forbidden");
    const month = world.clock.now().toISOString().slice(0, 7);
    const { items } = await callAs(clerk, "request", "figureCases", {
      areaId: communityId,
      month,
      figure: "submitted",
    });
    expect(items.map((one) => one.caseId)).not.toContain(caseId);
  });

  it("writes down no word of the resident's when its leader handles the case, whatever role they come in", async () => {
    const { communityId, grids } = world.community;
    const holderId = await addHolder(world, "community", "居委会", communityId);
    await joinHolder(world, holderId, offices.manager);
    const worker = await appointed(world.database, communityId, "干事小宋", [
      { role: "dutyHolder", areaId: communityId },
    ]);
    await joinHolder(world, holderId, worker);
    const { case: entered } = await callAs(offices.desk, "request", "enter", {
      ...{ kind: "facility", words: "四单元楼道灯坏了", place: "四单元门口", photoIds: [] },
      ...{ isUrgent: false, isPublic: false, channel: "phone", buildingId: grids[0]!.buildingIds[0]! },
      caller: { name: "赵大爷", phone: "13800001111" },
    });
    const { caseId } = entered;
    await callAs(offices.desk, "request", "register", { caseId, kind: "facility", isPublic: false });
    await callAs(offices.desk, "request", "triage", { caseId, isUrgent: false, words: "请居委会看" });
    await callAs(offices.manager, "request", "assign", { caseId, holderId, fixes: fixesFrom(world) });
    for (const action of ["verify", "handle"] as const)
      await callAs(worker, "request", action, { caseId, words: "在办" });
    await callAs(worker, "request", "answer", { caseId, words: "灯换好了，请看看", photoIds: [] });
    const { callers } = (await callAs(offices.desk, "request", "get", { caseId })).case;
    const word = { caseId, voiceId: callers[0]!.voiceId, isSolved: true, isSatisfied: true, words: "赵大爷说好" };
    expect(await refusalOf(offices.manager, "request", "recordWord", word)).toMatch(/own_case|forbidden/);
    await callAs(offices.desk, "request", "recordWord", word);
  });

  it("can whistle for a department, and not for the grid that is there already", async () => {
    const caseId = await caseAt(world, "triaged");
    const calling = { caseId, whistleId: randomUUID(), words: "请来看看" };
    const whistle = (holderId: string) => ({ ...calling, holderId });
    expect(await refusalOf(offices.desk, "request", "whistle", whistle(offices.gridHolderId))).toBe("not_found");
    await callAs(offices.desk, "request", "whistle", whistle(offices.waterId));
    const called = async () =>
      (await callAs(offices.water, "request", "queue", { which: "called" })).items.map((one) => one.caseId);
    expect(await called()).toEqual([caseId]);
    await callAs(offices.desk, "request", "reject", { caseId, reason: "notOurs", words: "这件不归社区管" });
    expect(await called()).toEqual([]);
  });

  it("sees the figures of every community it answers for, and looks at cases from their own", async () => {
    const { database, community, elsewhere } = world;
    const desk = await appointed(database, elsewhere.communityId, "派单员小吴", [
      { role: "dispatcher", areaId: elsewhere.communityId },
    ]);
    const neighbour = await welcomed(elsewhere, desk, {});
    await callAs(neighbour, "request", "submit", {
      ...{ kind: "daily", words: "快递柜坏了好几天", place: "东门", photoIds: [], isUrgent: false },
      ...{ isPublic: true, isAnonymous: false },
    });
    await bringTo(world, await caseAt(world, "submitted"), "assigned");
    const month = world.clock.now().toISOString().slice(0, 7);
    const figures = (areaId: string) => callAs(offices.street, "request", "figures", { areaId, month });
    const street = await figures(community.streetId);
    const there = await figures(elsewhere.communityId);
    const here = await figures(community.communityId);
    const part = (areaId: string) => street.parts.find((one) => one.areaId === areaId)!.counts;
    expect(there.whole).toEqual(part(elsewhere.communityId));
    expect(there.whole.submitted).toBe(1);
    expect(here.whole).toEqual(part(community.communityId));
    expect(street.whole.submitted).toBe(here.whole.submitted + there.whole.submitted);
    const cases = { month, figure: "submitted" as const };
    expect(await refusalOf(offices.street, "request", "figureCases", { ...cases, areaId: elsewhere.communityId })).toBe(
      "not_found",
    );
    const grid = await figures(community.grids[0]!.gridId);
    expect(grid.whole).toEqual(here.parts.find((one) => one.areaId === community.grids[0]!.gridId)!.counts);
  });

  const inputOfPause = (caseId: string) =>
    ({ caseId, reason: "weather", words: "下雨了", until: world.clock.in(48) }) as never;
});
