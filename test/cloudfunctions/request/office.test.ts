import { callAs, refusalOf } from "../../support/call";
import { bringTo, caseAt, type Offices, openOffices, submitCase } from "../../support/cases";
import { useWorld } from "../../support/world";

const world = useWorld();
let offices: Offices;
beforeAll(async () => {
  offices = await openOffices(world);
});

test("the desk finds what is being worked on, the one due soonest first", async () => {
  const later = await caseAt(world, "handling");
  const answered = await caseAt(world, "answered");
  const fresh = await submitCase(world.resident);
  const { items } = await callAs(offices.desk, "request", "desk", { which: "running" });
  const ids = items.map(({ caseId }) => caseId);
  expect(ids).toContain(later);
  expect(ids).toContain(answered);
  expect(ids).not.toContain(fresh);
  expect(ids.indexOf(later)).toBeLessThan(ids.indexOf(answered));
});

test("only the community's manager is offered to ask for an anonymous name", async () => {
  const caseId = await submitCase(world.resident, { isAnonymous: true });
  await bringTo(world, caseId, "registered");
  const offered = async (who: keyof Offices) => {
    const { case: seen } = await callAs(offices[who] as Offices["desk"], "request", "get", { caseId });
    return seen.allowedActions.includes("askUnmask");
  };
  expect(await offered("manager")).toBe(true);
  expect(await offered("street")).toBe(false);
  expect(await offered("desk")).toBe(false);
});

test("a day may be led by the desk and by those who manage the community, and by nobody else", async () => {
  const { leaders } = await callAs(offices.manager, "request", "roster", {});
  const ids = leaders.map(({ memberId }) => memberId);
  expect(ids).toEqual(
    expect.arrayContaining([offices.desk, offices.manager, offices.street].map((one) => one.memberId)),
  );
  expect(ids).not.toContain(world.gridWorker.memberId);
  expect(ids).not.toContain(offices.water.memberId);
});

test("a line of the responsibility list may be made of the community's parts and of whoever is over or in it", async () => {
  const { scopes, holders, versionNo } = await callAs(offices.manager, "request", "duties", {});
  const { communityId, grids } = world.community;
  expect(scopes.map(({ scopeId }) => scopeId).sort()).toEqual(
    [communityId, ...grids.map(({ gridId }) => gridId)].sort(),
  );
  const ids = holders.map(({ holderId }) => holderId);
  expect(ids).toEqual(expect.arrayContaining([offices.waterId, offices.propertyId, offices.gridHolderId]));
  expect(holders.some(({ areaName }) => areaName.startsWith("柳岸"))).toBe(false);
  const lines = [{ kind: "hazard" as const, scopeId: grids[0]!.gridId, holderId: offices.waterId }];
  expect(await callAs(offices.manager, "request", "publishDuties", { lines })).toEqual({ versionNo: versionNo + 1 });
});

test("a street goes on seeing what has climbed past it, and leaves it to the district", async () => {
  const caseId = await caseAt(world, "handling");
  for (const words of ["社区办不了", "街道办不了", "要区里协调"]) {
    await callAs(world.gridWorker, "request", "climb", { caseId, words });
  }
  const { case: seen } = await callAs(offices.street, "request", "get", { caseId });
  expect(seen).toMatchObject({ level: "district", allowedActions: [], callers: [] });
  expect(seen.history.filter(({ event }) => event === "climb")).toHaveLength(3);
  const { items } = await callAs(offices.street, "request", "desk", { which: "climbed" });
  expect(items.map((item) => item.caseId)).toContain(caseId);
  const said = { caseId, words: "街道接着办" };
  expect(await refusalOf(offices.street, "request", "note", said)).toBe("forbidden");
  const { case: above } = await callAs(offices.district, "request", "get", { caseId });
  expect(above.allowedActions).toContain("note");
});
