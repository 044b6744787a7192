import { callAs, refusalOf, runJobs } from "../../support/call";
import { bringTo, complaint, type Offices, openOffices } from "../../support/cases";
import { grant } from "../../support/people";
import { useWorld } from "../../support/world";

/** People who came by phone or to the counter. */
describe("someone without the app", () => {
  const world = useWorld();
  let offices: Offices;

  beforeAll(async () => {
    offices = await openOffices(world);
  });

  const read = async (caseId: string, by = offices.desk) => (await callAs(by, "request", "get", { caseId })).case;
  const callerOf = async (caseId: string) => (await read(caseId)).callers[0]!;
  const toCall = async () =>
    (await callAs(offices.desk, "request", "desk", { which: "toCall" })).items.map(({ caseId }) => caseId);
  const calls = async (caseId: string) =>
    world.database.sql(
      "SELECT FROM notices WHERE member_id = $1 AND about_id = $2 AND words LIKE '%没用小程序的居民等回访%'",
      [offices.desk.memberId, caseId],
    );

  async function entered(): Promise<string> {
    const { isAnonymous: _, ...said } = complaint;
    const buildingId = world.community.grids[0]!.buildingIds[0]!;
    const caller = { name: "赵大爷", phone: "13800001111" };
    return (await callAs(offices.desk, "request", "enter", { ...said, channel: "phone", buildingId, caller })).case
      .caseId;
  }

  async function silentlyClosed(): Promise<string> {
    const caseId = await entered();
    await bringTo(world, caseId, "answered");
    for (let day = 0; day < 11; day += 1) {
      world.clock.advance({ hours: 24 });
      await runJobs();
    }
    return caseId;
  }

  it("is called: the desk is told at the answer and at each reminder, and has a list of whom to call", async () => {
    const caseId = await entered();
    expect(await toCall()).not.toContain(caseId);
    await bringTo(world, caseId, "answered");
    expect(await calls(caseId)).toHaveLength(1);
    expect(await toCall()).toContain(caseId);
    world.clock.advance({ hours: 24 });
    await runJobs();
    world.clock.advance({ hours: 48 });
    await runJobs();
    expect(await calls(caseId)).toHaveLength(3);
    const { voiceId } = await callerOf(caseId);
    const word = { caseId, voiceId, isSolved: true, isSatisfied: true, words: "灯亮了，满意" };
    await callAs(offices.desk, "request", "recordWord", word);
    expect(await toCall()).not.toContain(caseId);
  });

  it("opens a case again within thirty days by the desk's hand, and it is told whose hand it was", async () => {
    const caseId = await silentlyClosed();
    expect(await read(caseId)).toMatchObject({ state: "closed", outcome: "noAnswer" });
    const { voiceId, wishes } = await callerOf(caseId);
    expect(wishes).toEqual(["reopen"]);
    const wish = { caseId, voiceId, wish: "reopen" as const, words: "又坏了" };
    await callAs(offices.desk, "request", "recordWish", wish);
    const opened = await read(caseId);
    expect(opened).toMatchObject({ state: "reopened", callers: [{ state: "waiting", wishes: ["withdraw"] }] });
    expect(opened.history.at(-1)).toMatchObject({ event: "reopen", by: "voice", name: offices.desk.name });
  });

  it("isn't let open it after thirty days", async () => {
    const caseId = await silentlyClosed();
    const { voiceId } = await callerOf(caseId);
    world.clock.advance({ hours: 24 * 31 });
    expect((await callerOf(caseId)).wishes).toEqual([]);
    const wish = { caseId, voiceId, wish: "reopen" as const, words: "又坏了" };
    expect(await refusalOf(offices.desk, "request", "recordWish", wish)).toBe("reopen_over");
  });

  it("appeals a rejection, once", async () => {
    const caseId = await entered();
    await callAs(offices.desk, "request", "reject", { caseId, reason: "notOurs", words: "不归我们管的事" });
    const { voiceId, wishes } = await callerOf(caseId);
    expect(wishes).toEqual(["withdraw", "appeal"]);
    const wish = { caseId, voiceId, wish: "appeal" as const, words: "就该你们管" };
    const { case: appealed } = await callAs(offices.manager, "request", "recordWish", wish);
    expect(appealed).toMatchObject({ state: "appealed", level: "street" });
    expect(await refusalOf(offices.desk, "request", "recordWish", wish)).toBe("appeal_over");
  });

  it("withdraws, and the case closes with them; not twice", async () => {
    const caseId = await entered();
    const { voiceId } = await callerOf(caseId);
    const wish = { caseId, voiceId, wish: "withdraw" as const, words: "自己修好了" };
    const { case: closed } = await callAs(offices.desk, "request", "recordWish", wish);
    expect(closed).toMatchObject({ state: "closed", outcome: "withdrawn" });
    expect(await refusalOf(offices.desk, "request", "recordWish", wish)).toBe("case_moved_on");
    expect((await callerOf(caseId)).wishes).toEqual([]);
  });

  it("isn't spoken for by whoever handles the case, nor is anyone who has the app", async () => {
    const caseId = await entered();
    await bringTo(world, caseId, "triaged");
    const fixes = {
      ...{ leader: "林主任", person: "老徐", measure: "换灯", duty: "照明" },
      deadlineAt: world.clock.in(48),
    };
    await callAs(offices.manager, "request", "assign", { caseId, holderId: offices.gridHolderId, fixes });
    const { voiceId } = await callerOf(caseId);
    const wish = { caseId, voiceId, wish: "withdraw" as const, words: "不用办了" };
    await grant(world.database, world.gridWorker.openid, "dispatcher", world.community.communityId);
    expect(await refusalOf(world.gridWorker, "request", "recordWish", wish)).toBe("own_case");
    expect((await read(caseId, world.gridWorker)).callers[0]!.wishes).toEqual([]);
    expect(await refusalOf(offices.desk, "request", "recordWish", { ...wish, voiceId: caseId })).toBe("not_found");
    expect(await refusalOf(world.resident, "request", "recordWish", wish)).toBe("forbidden");
  });
});
