import { callAs, refusalOf } from "../../support/call";
import { bringTo, caseAt, complaint, fixesFrom, type Offices, openOffices, submitCase } from "../../support/cases";
import { grant, type Person } from "../../support/people";
import { useWorld } from "../../support/world";

/** Someone who handles a case tries to have it closed without the one who asked. */
describe("a handler who would close for the resident", () => {
  const world = useWorld();
  let offices: Offices;
  /** Grid worker of the place, desk, manager and neighbour in one. */
  let handler: Person;

  beforeAll(async () => {
    offices = await openOffices(world);
    handler = await world.newResident();
    const { communityId, grids } = world.community;
    await grant(world.database, handler.openid, "gridWorker", grids[0]!.gridId);
    for (const role of ["dispatcher", "communityManager", "streetManager", "dutyHolder"] as const) {
      await grant(world.database, handler.openid, role, communityId);
    }
  });

  const stateOf = async (caseId: string) => (await callAs(world.resident, "request", "get", { caseId })).case.state;

  it("is refused every word that is the resident's, whatever offices they hold", async () => {
    const caseId = await caseAt(world, "answered");
    const said = { caseId, words: "居民说好了" };
    expect(await refusalOf(handler, "request", "close", { caseId })).toBe("forbidden");
    expect(await refusalOf(handler, "request", "sendBack", { ...said, isSolved: true })).toBe("forbidden");
    expect(await refusalOf(handler, "request", "withdraw", said)).toBe("forbidden");
    expect(await refusalOf(handler, "request", "reopen", said)).toBe("forbidden");
    expect(await refusalOf(handler, "request", "appeal", said)).toBe("forbidden");
    expect(await stateOf(caseId)).toBe("answered");
    const { allowedActions } = (await callAs(handler, "request", "get", { caseId })).case;
    for (const own of ["close", "sendBack", "withdraw", "reopen", "appeal"]) expect(allowedActions).not.toContain(own);
  });

  it("can't lend it a voice by joining what they handle, nor handle what they joined", async () => {
    const caseId = await caseAt(world, "answered");
    expect(await refusalOf(handler, "request", "join", { caseId, words: "", isAnonymous: true })).toBe("own_case");
    const joined = await caseAt(world, "triaged");
    await callAs(handler, "request", "join", { caseId: joined, words: "", isAnonymous: true });
    const fixes = fixesFrom(world);
    expect(await refusalOf(handler, "request", "take", { caseId: joined, fixes })).toBe("forbidden");
    const answer = { caseId: joined, words: "已经换好", photoIds: [] };
    expect(await refusalOf(handler, "request", "answer", answer)).toBe("forbidden");
  });

  it("doesn't close it by their own voice: it waits for the others", async () => {
    const caseId = await caseAt(world, "registered");
    await callAs(handler, "request", "join", { caseId, words: "", isAnonymous: false });
    await bringToAnswered(caseId);
    expect((await callAs(handler, "request", "close", { caseId })).case.state).toBe("answered");
    expect((await callAs(world.resident, "request", "close", { caseId })).case.outcome).toBe("solved");
  });

  it("doesn't write down the word of one without the app, at whichever desk they sit too", async () => {
    const { isAnonymous: _, ...said } = complaint;
    const buildingId = world.community.grids[0]!.buildingIds[0]!;
    const entry = { ...said, channel: "phone" as const, buildingId, caller: { name: "赵大爷", phone: "13800001111" } };
    const { caseId } = (await callAs(handler, "request", "enter", entry)).case;
    await bringTo(world, caseId, "answered");
    const { callers } = (await callAs(handler, "request", "get", { caseId })).case;
    const word = { caseId, voiceId: callers[0]!.voiceId, isSolved: true, isSatisfied: true, words: "灯亮了，满意" };
    expect(await refusalOf(handler, "request", "recordWord", word)).toBe("own_case");
    expect(await refusalOf(world.gridWorker, "request", "recordWord", word)).toBe("forbidden");
    const ofNobody = { ...word, voiceId: caseId };
    expect(await refusalOf(offices.manager, "request", "recordWord", ofNobody)).toBe("not_found");
  });

  it("doesn't write down the word of one who has the app, which is said there", async () => {
    const caseId = await caseAt(world, "answered");
    const [voice] = await world.database.sql<{ id: string }>(
      "SELECT voice_id AS id FROM case_voices WHERE case_id = $1",
      [caseId],
    );
    const word = { caseId, voiceId: voice!.id, isSolved: true, isSatisfied: true, words: "灯亮了，满意" };
    for (const office of [offices.manager, world.dispatcher]) {
      expect(await refusalOf(office, "request", "recordWord", word)).toBe("not_found");
    }
  });

  it("doesn't hear their own case, nor close it by a hearing nobody asked for", async () => {
    const caseId = await caseAt(world, "answered");
    const finding = { caseId, finding: "close" as const, neutral: "楼长老张", words: "已按规定办理，居民仍不满意" };
    expect(await refusalOf(handler, "request", "hear", finding)).toBe("own_case");
    expect(await refusalOf(offices.manager, "request", "hear", finding)).toBe("hearing_not_asked");
    expect(await stateOf(caseId)).toBe("answered");
  });

  async function bringToAnswered(caseId: string): Promise<void> {
    const { dispatcher, gridWorker } = world;
    await callAs(dispatcher, "request", "triage", { caseId, isUrgent: false, words: "先看线路" });
    await callAs(gridWorker, "request", "take", { caseId, fixes: fixesFrom(world) });
    await callAs(gridWorker, "request", "verify", { caseId, words: "到现场看过" });
    await callAs(gridWorker, "request", "handle", { caseId, words: "已约电工" });
    await callAs(gridWorker, "request", "answer", { caseId, words: "灯已换好", photoIds: [] });
  }
});

describe("one person who asked twice for the same thing", () => {
  const world = useWorld();

  it("speaks once for both when the two are merged", async () => {
    await openOffices(world);
    const [named, hidden] = [await submitCase(world.resident), await submitCase(world.resident, { isAnonymous: true })];
    await callAs(world.dispatcher, "request", "merge", { caseId: hidden, intoId: named });
    await bringTo(world, named, "answered");
    expect((await callAs(world.resident, "request", "close", { caseId: named })).case).toMatchObject({
      state: "closed",
      outcome: "solved",
    });
    const again = [await submitCase(world.resident), await submitCase(world.resident)] as const;
    await callAs(world.dispatcher, "request", "merge", { caseId: again[0], intoId: again[1] });
    const gone = { caseId: again[1], words: "自己修好了" };
    expect((await callAs(world.resident, "request", "withdraw", gone)).case.outcome).toBe("withdrawn");
  });
});
