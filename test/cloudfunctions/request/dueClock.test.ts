import { callAs, runJobs } from "../../support/call";
import { bringTo, caseAt, complaint, type Offices, openOffices, submitCase } from "../../support/cases";
import { useWorld } from "../../support/world";

/** By which of its clocks a case stands in the lists. */
describe("what a case is due by", () => {
  const world = useWorld();
  let offices: Offices;

  beforeAll(async () => {
    offices = await openOffices(world);
  });

  const dueOf = async (caseId: string) => {
    const { dueAt, dueClock } = (await callAs(offices.desk, "request", "get", { caseId })).case;
    return { dueAt, dueClock };
  };

  it("is its first contact, then its handling, then the resident's word, then nothing", async () => {
    const caseId = await submitCase(world.resident);
    expect(await dueOf(caseId)).toEqual({ dueAt: world.clock.in(2), dueClock: "contact" });
    await bringTo(world, caseId, "registered");
    await callAs(offices.desk, "request", "contact", { caseId, words: "打过电话" });
    expect(await dueOf(caseId)).toEqual({ dueAt: world.clock.in(72), dueClock: "handle" });
    const answered = await caseAt(world, "answered");
    expect(await dueOf(answered)).toEqual({ dueAt: world.clock.in(240), dueClock: "verdict" });
    await callAs(world.resident, "request", "close", { caseId: answered });
    expect(await dueOf(answered)).toEqual({ dueAt: null, dueClock: null });
  });

  it("is a ruling that comes before the handling, and the handling again once it was made", async () => {
    const caseId = await caseAt(world, "assigned");
    await callAs(world.gridWorker, "request", "contact", { caseId, words: "打过电话" });
    await callAs(world.gridWorker, "request", "contest", { caseId, words: "不归我们管" });
    expect(await dueOf(caseId)).toEqual({ dueAt: world.clock.in(24), dueClock: "ruling" });
    const { propertyId: holderId } = offices;
    const fixes = {
      leader: "林主任",
      person: "老徐",
      measure: "换灯",
      deadlineAt: world.clock.in(48),
      duty: "按时办结",
    };
    await callAs(offices.manager, "request", "rule", { caseId, holderId, fixes, reason: "物业管公共照明" });
    expect(await dueOf(caseId)).toEqual({ dueAt: world.clock.in(72), dueClock: "handle" });
  });

  it("is the end of the time to appeal, then the review of it", async () => {
    const caseId = await caseAt(world, "registered");
    await callAs(offices.desk, "request", "reject", { caseId, reason: "notFound", words: "到现场没有发现" });
    expect(await dueOf(caseId)).toEqual({ dueAt: world.clock.in(15 * 24), dueClock: "appeal" });
    await callAs(world.resident, "request", "appeal", { caseId, words: "一直都在" });
    expect(await dueOf(caseId)).toEqual({ dueAt: world.clock.in(24), dueClock: "ruling" });
  });

  it("is nothing while it stands still, and the first contact though the handling stands still", async () => {
    const pause = { reason: "weather" as const, until: world.clock.in(48), words: "大雪" };
    const waiting = await caseAt(world, "assigned");
    await callAs(world.gridWorker, "request", "pause", { ...pause, caseId: waiting });
    expect(await dueOf(waiting)).toEqual({ dueAt: world.clock.in(2), dueClock: "contact" });
    await callAs(world.gridWorker, "request", "contact", { caseId: waiting, words: "打过电话" });
    expect(await dueOf(waiting)).toEqual({ dueAt: null, dueClock: null });
  });

  it("puts a case nobody has spoken of first, though an urgent one is to be handled sooner", async () => {
    const forgotten = await submitCase(world.resident, { words: "没有人联系过的一件" });
    world.clock.advance({ hours: 3 });
    await runJobs();
    const { case: urgent } = await callAs(world.resident, "request", "submit", { ...complaint, isUrgent: true });
    await callAs(world.gridWorker, "request", "contact", { caseId: urgent.caseId, words: "打过电话" });
    const { items } = await callAs(world.gridWorker, "request", "queue", { which: "new" });
    const order = items.map(({ caseId }) => caseId);
    expect(order.indexOf(forgotten)).toBeLessThan(order.indexOf(urgent.caseId));
    expect(items.find(({ caseId }) => caseId === forgotten)).toMatchObject({ dueClock: "contact" });
  });
});
