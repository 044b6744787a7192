import { randomUUID } from "node:crypto";
import { answerTo, callAs, codeOf, refusalOf } from "../../support/call";
import { caseAt, complaint, fixesFrom, type Offices, openOffices, submitCase } from "../../support/cases";
import { useWorld } from "../../support/world";

describe("a request from a careless or a cunning hand", () => {
  const world = useWorld();
  let offices: Offices;

  beforeAll(async () => {
    offices = await openOffices(world);
  });

  const counted = async () =>
    (await world.database.sql<{ count: number }>("SELECT count(*)::int AS count FROM cases"))[0]!.count;
  const tried = async (change: object) =>
    codeOf(await answerTo(world.resident, "request", "submit", { ...complaint, ...change }));

  it.each<[string, object]>([
    ["with control characters", { words: "灯坏了\u0007\u0007" }],
    ["with marks that turn the writing", { place: "三单元\u202e门口" }],
    ["with nothing to say", { words: "   " }],
    ["with a novel", { words: "长".repeat(501) }],
    ["of no known kind", { kind: "complaint" }],
    ["with more pictures than it may have", { photoIds: Array.from({ length: 4 }, () => randomUUID()) }],
    ["at no place on earth", { point: { latitude: 91, longitude: 0 } }],
    ["on behalf of somebody who was not asked", { behalf: { name: "老张" } }],
    ["that says who is anonymous in its own words", { isAnonymous: "maybe" }],
  ])("%s is refused and leaves nothing", async (_what, change) => {
    const before = await counted();
    expect(await tried(change)).toBe("invalid_input");
    expect(await counted()).toBe(before);
  });

  it("outside the community is told to choose again", async () => {
    const { communityId } = world.community;
    const square = [
      [114.0, 30.0],
      [114.1, 30.0],
      [114.1, 30.1],
      [114.0, 30.1],
    ];
    await world.database.sql("UPDATE areas SET outline = $2 WHERE area_id = $1", [communityId, JSON.stringify(square)]);
    expect(await tried({ point: { latitude: 30.05, longitude: 114.2 } })).toBe("outside_area");
    expect(await tried({ buildingId: world.elsewhere.grids[0]!.buildingIds[0]! })).toBe("outside_area");
    await submitCase(world.resident, { point: { latitude: 30.05, longitude: 114.05 } } as object);
    const { isAnonymous: _, ...said } = complaint;
    const buildingId = world.community.grids[0]!.buildingIds[0]!;
    const caller = { name: "赵大爷", phone: "13800001111" };
    const entry = { ...said, channel: "phone" as const, buildingId, caller };
    const point = { latitude: 30.2, longitude: 114.05 };
    const before = await counted();
    expect(await refusalOf(world.dispatcher, "request", "enter", { ...entry, point })).toBe("outside_area");
    expect(await counted()).toBe(before);
    const near = { kind: "facility" as const, words: complaint.words, point };
    expect((await callAs(world.resident, "request", "similar", near)).items).toEqual([]);
  });

  it("entered by staff needs a member or a caller", async () => {
    const { isAnonymous: _, ...said } = complaint;
    const buildingId = world.community.grids[0]!.buildingIds[0]!;
    const entry = { ...said, channel: "counter" as const, buildingId };
    expect(await refusalOf(world.dispatcher, "request", "enter", entry)).toBe("caller_missing");
    const someone = { ...entry, memberId: randomUUID() };
    expect(await refusalOf(world.dispatcher, "request", "enter", someone)).toBe("not_found");
    const odd = { ...entry, caller: { name: "赵大爷", phone: "call me" } };
    expect(codeOf(await answerTo(world.dispatcher, "request", "enter", odd))).toBe("invalid_input");
  });

  it("is never made public against the wish of who raised it", async () => {
    const caseId = await submitCase(world.resident, { isPublic: false });
    const { case: line } = await callAs(world.dispatcher, "request", "register", {
      caseId,
      kind: "facility",
      isPublic: true,
    });
    expect(line.isPublic).toBe(false);
    expect(await refusalOf(await world.newResident(), "request", "get", { caseId })).toBe("not_found");
  });

  it("is seen by no neighbour before the desk has looked at it", async () => {
    const caseId = await submitCase(world.resident);
    const neighbour = await world.newResident();
    expect(await refusalOf(neighbour, "request", "get", { caseId })).toBe("not_found");
    await callAs(world.dispatcher, "request", "register", { caseId, kind: "facility", isPublic: true });
    expect((await callAs(neighbour, "request", "get", { caseId })).case.allowedActions).toEqual(["join"]);
  });

  it("whistled twice under one id is whistled once", async () => {
    const caseId = await submitCase(world.resident);
    const call = { caseId, whistleId: randomUUID(), holderId: offices.waterId, words: "请到现场" };
    await callAs(world.dispatcher, "request", "whistle", call);
    expect(await refusalOf(world.dispatcher, "request", "whistle", call)).toBe("request_reused");
  });

  it("taken by two at once is taken by one", async () => {
    const caseId = await caseAt(world, "triaged");
    const take = () => callAs(world.gridWorker, "request", "take", { caseId, fixes: fixesFrom(world) });
    const outcomes = await Promise.allSettled([take(), take(), take()]);
    expect(outcomes.filter((one) => one.status === "fulfilled")).toHaveLength(1);
  });

  it("runs by what the community has settled for its kind", async () => {
    const term = { kind: "daily", contactMinutes: 30, handleMinutes: 600, calendar: "natural" } as const;
    await callAs(offices.manager, "request", "setTerm", term);
    const { items } = await callAs(world.gridWorker, "request", "terms", {});
    expect(items.find((one) => one.kind === "daily")).toEqual(term);
    const { case: raised } = await callAs(world.resident, "request", "submit", { ...complaint, kind: "daily" });
    expect(raised).toMatchObject({ dueAt: world.clock.in(0.5), dueClock: "contact" });
    await callAs(world.gridWorker, "request", "contact", { caseId: raised.caseId, words: "打过电话" });
    const { case: spokenOf } = await callAs(world.gridWorker, "request", "get", { caseId: raised.caseId });
    expect(spokenOf).toMatchObject({ dueAt: world.clock.in(10), dueClock: "handle" });
    const never = { ...term, handleMinutes: 0 };
    expect(codeOf(await answerTo(offices.manager, "request", "setTerm", never))).toBe("invalid_input");
  });
});
