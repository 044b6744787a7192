import { callAs, refusalOf, runJobs } from "../../support/call";
import { bringTo, caseAt, fixesFrom, type Offices, openOffices, submitCase } from "../../support/cases";
import { useWorld } from "../../support/world";

describe("a merge of requests", () => {
  const world = useWorld();
  let offices: Offices;

  beforeAll(async () => {
    offices = await openOffices(world);
  });

  const read = async (caseId: string, by = world.resident) => (await callAs(by, "request", "get", { caseId })).case;
  const merge = (caseId: string, intoId: string) => callAs(offices.desk, "request", "merge", { caseId, intoId });
  const split = (caseId: string) => callAs(offices.desk, "request", "split", { caseId, words: "不是一件事" });
  const roundsOf = async (caseId: string) =>
    (await world.database.sql<{ rounds: number }>("SELECT rounds FROM cases WHERE case_id = $1", [caseId]))[0]!.rounds;
  const rejection = { reason: "notFound" as const, words: "没有发现这个问题" };

  /** Sent back twice, and late. */
  async function badCase(): Promise<string> {
    const caseId = await caseAt(world, "answered");
    for (const words of ["根本没修", "还是不亮"]) {
      await callAs(world.resident, "request", "sendBack", { caseId, isSolved: false, words });
      if (words === "根本没修")
        await callAs(world.gridWorker, "request", "answer", { caseId, words: "已经办好", photoIds: [] });
    }
    await callAs(offices.desk, "request", "urge", { caseId, words: "已经很急" });
    world.clock.advance({ hours: 30 });
    await runJobs();
    return caseId;
  }

  it("takes over the level, the rounds, the urgency and the time that is left, and may not be rejected after", async () => {
    const bad = await badCase();
    const fresh = await submitCase(await world.newResident());
    const was = await read(bad);
    await merge(bad, fresh);
    const now = await read(fresh);
    expect(now).toMatchObject({ level: was.level, isUrgent: true, dueAt: was.dueAt, myVoice: "notSatisfied" });
    expect(await roundsOf(fresh)).toBe(2);
    expect(now.clocks.find(({ clock }) => clock === "handle")).toMatchObject({ isBreached: true });
    expect((await read(fresh, offices.desk)).allowedActions).not.toContain("reject");
    expect(await refusalOf(offices.desk, "request", "reject", { caseId: fresh, ...rejection })).toBe("case_moved_on");
  });

  it("leaves the target its own end when that comes first", async () => {
    const author = await world.newResident();
    const early = await submitCase(author);
    world.clock.advance({ hours: 10 });
    const late = await submitCase(world.resident);
    const { dueAt } = await read(early, author);
    await merge(late, early);
    expect((await read(early)).dueAt).toBe(dueAt);
  });

  it("taken apart again goes on where it stood, with what was left of its time, and isn't rejected", async () => {
    const bad = await badCase();
    const was = await read(bad);
    const fresh = await submitCase(await world.newResident());
    await merge(bad, fresh);
    world.clock.advance({ hours: 5 });
    await split(bad);
    const back = await read(bad);
    expect(back).toMatchObject({ state: "handling", level: was.level, isUrgent: true, holderName: was.holderName });
    expect(back.dueAt).toBe(was.dueAt);
    expect(back.clocks.find(({ clock }) => clock === "handle")).toMatchObject({ isBreached: true, isOver: false });
    expect(await roundsOf(bad)).toBe(2);
    expect(await refusalOf(offices.desk, "request", "reject", { caseId: bad, ...rejection })).toBe("case_moved_on");
    await callAs(world.gridWorker, "request", "answer", { caseId: bad, words: "这次真办好了", photoIds: [] });
    expect((await callAs(world.resident, "request", "close", { caseId: bad })).case.outcome).toBe("solved");
  });

  it("keeps a contested one contested, with its ruling due", async () => {
    world.clock.set("2026-12-07T02:00:00.000Z");
    const again = await caseAt(world, "triaged");
    const given = { caseId: again, holderId: offices.propertyId, fixes: fixesFrom(world) };
    await callAs(offices.manager, "request", "assign", given);
    await callAs(offices.property, "request", "contest", { caseId: again, words: "不归我们管" });
    await merge(again, await submitCase(world.resident));
    await split(again);
    const back = await read(again);
    expect(back.state).toBe("contested");
    expect(back.clocks.find(({ clock }) => clock === "ruling")).toMatchObject({ isOver: false });
  });

  it("taken apart asks its own voice about itself, whatever they said of the other, and is to be contacted", async () => {
    const author = await world.newResident();
    const [own, other] = [await submitCase(author), await submitCase(world.resident)];
    world.clock.advance({ minutes: 30 });
    const { dueAt } = await read(own, author);
    await merge(own, other);
    await bringTo(world, other, "answered");
    await callAs(author, "request", "close", { caseId: other });
    world.clock.advance({ hours: 20 });
    await split(own);
    expect(Date.parse((await read(own, author)).dueAt!)).toBe(Date.parse(dueAt!) + 20 * 3_600_000);
    expect(await read(own, author)).toMatchObject({ state: "submitted", myVoice: "waiting" });
    expect((await read(own, author)).clocks.find(({ clock }) => clock === "contact")).toMatchObject({
      isOver: false,
      dueAt: world.clock.in(1.5),
    });
    const words = await world.database.sql(
      "SELECT is_solved, is_satisfied, spoke_at FROM case_voices WHERE case_id = $1",
      [own],
    );
    expect(words).toEqual([{ is_solved: null, is_satisfied: null, spoke_at: null }]);
    await bringTo(world, own, "answered");
    expect((await read(own, author)).allowedActions).toEqual(expect.arrayContaining(["close", "sendBack"]));
  });

  it("isn't taken apart once nobody asks for it any more", async () => {
    const author = await world.newResident();
    const [own, other] = [await submitCase(author), await submitCase(world.resident)];
    await merge(own, other);
    await callAs(author, "request", "withdraw", { caseId: other, words: "不用了" });
    expect(await refusalOf(offices.desk, "request", "split", { caseId: own, words: "不是一件事" })).toBe(
      "case_moved_on",
    );
  });
});
