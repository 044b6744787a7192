import { callAs, refusalOf, runJobs } from "../../support/call";
import { bringTo, caseAt, complaint, type Offices, openOffices, submitCase } from "../../support/cases";
import { useWorld } from "../../support/world";

describe("closing a request", () => {
  const world = useWorld();
  let offices: Offices;

  beforeAll(async () => {
    offices = await openOffices(world);
  });

  const read = async (caseId: string, by = world.resident) => (await callAs(by, "request", "get", { caseId })).case;
  const sendBack = (caseId: string) =>
    callAs(world.resident, "request", "sendBack", { caseId, isSolved: true, words: "态度不好" });

  async function answerAgain(caseId: string) {
    await callAs(world.gridWorker, "request", "answer", { caseId, words: "又去办了一次", photoIds: [] });
  }

  it("is refused to everyone but those who asked", async () => {
    const caseId = await caseAt(world, "answered");
    for (const other of [offices.street, offices.property, world.dispatcher, world.gridWorker]) {
      expect(["forbidden", "not_found"]).toContain(await refusalOf(other, "request", "close", { caseId }));
    }
    const neighbour = await world.newResident();
    expect(await refusalOf(neighbour, "request", "close", { caseId })).toBe("forbidden");
    expect((await read(caseId)).state).toBe("answered");
  });

  it("takes solved and satisfied; solved alone goes back", async () => {
    const caseId = await caseAt(world, "answered");
    const { case: back } = await sendBack(caseId);
    expect(back).toMatchObject({ state: "handling", level: "community", myVoice: "notSatisfied" });
  });

  it("starts the handling clock anew when it goes back", async () => {
    const caseId = await caseAt(world, "answered");
    world.clock.advance({ hours: 5 });
    expect((await sendBack(caseId)).case.dueAt).toBe(world.clock.in(72));
  });

  it("allows a hearing after two rounds, and the hearing to close it as not satisfied", async () => {
    const caseId = await caseAt(world, "answered");
    const ask = { caseId, words: "请社区评议" };
    await sendBack(caseId);
    expect(await refusalOf(world.resident, "request", "askHearing", ask)).toBe("hearing_too_early");
    await answerAgain(caseId);
    await sendBack(caseId);
    const finding = { caseId, finding: "close" as const, neutral: "楼长老张", words: "已按规定办理，居民仍不满意" };
    expect(await refusalOf(offices.street, "request", "hear", finding)).toBe("hearing_not_asked");
    expect((await callAs(world.gridWorker, "request", "askHearing", ask)).case.state).toBe("handling");
    await callAs(offices.street, "request", "hear", finding);
    expect(await read(caseId)).toMatchObject({ state: "closed", outcome: "afterHearing", myVoice: "heard" });
    expect(await refusalOf(world.resident, "request", "reopen", { caseId, words: "再办" })).toBe("reopen_over");
  });

  it("can be undone for thirty days and not after", async () => {
    const caseId = await caseAt(world, "answered");
    await callAs(world.resident, "request", "close", { caseId });
    world.clock.advance({ hours: 24 * 30 });
    const { case: reopened } = await callAs(world.resident, "request", "reopen", { caseId, words: "又不亮了" });
    expect(reopened).toMatchObject({ state: "reopened", outcome: null, dueAt: world.clock.in(72), myVoice: "waiting" });

    const other = await caseAt(world, "answered");
    await callAs(world.resident, "request", "close", { caseId: other });
    world.clock.advance({ hours: 24 * 30, seconds: 1 });
    expect(await refusalOf(world.resident, "request", "reopen", { caseId: other, words: "又不亮了" })).toBe(
      "reopen_over",
    );
  });

  it("waits seven days after the second reminder even when the timer was down for a month", async () => {
    const caseId = await caseAt(world, "answered");
    world.clock.advance({ hours: 24 * 30 });
    const states = [];
    for (let day = 0; day < 10; day += 1) {
      await runJobs();
      states.push((await read(caseId)).state);
      world.clock.advance({ hours: 24 });
    }
    expect(states.indexOf("closed")).toBe(9);
    const reminders = (await read(caseId)).history.filter((moment) => moment.event === "remind");
    expect(reminders).toHaveLength(2);
  });

  it("ends with the last voice that leaves", async () => {
    const caseId = await caseAt(world, "handling");
    const neighbour = await world.newResident();
    await callAs(neighbour, "request", "join", { caseId, words: "我家也是", isAnonymous: false });
    await callAs(world.resident, "request", "withdraw", { caseId, words: "不用了" });
    expect((await read(caseId, neighbour)).state).toBe("handling");
    await callAs(neighbour, "request", "withdraw", { caseId, words: "不用了" });
    expect(await read(caseId, world.gridWorker)).toMatchObject({ state: "closed", outcome: "withdrawn" });
  });

  it("tells whoever handled it that the rest are content when the last one who was asked leaves", async () => {
    const caseId = await caseAt(world, "handling");
    const neighbour = await world.newResident();
    await callAs(neighbour, "request", "join", { caseId, words: "", isAnonymous: false });
    await answerAgain(caseId);
    await callAs(world.resident, "request", "close", { caseId });
    await callAs(neighbour, "request", "withdraw", { caseId, words: "搬走了" });
    expect(await read(caseId, world.gridWorker)).toMatchObject({ state: "closed", outcome: "solved" });
    const [told] = await world.database.sql<{ words: string }>(
      "SELECT words FROM notices WHERE member_id = $1 AND about_id = $2 ORDER BY told_at DESC, words DESC LIMIT 1",
      [world.gridWorker.memberId, caseId],
    );
    expect(told!.words).toMatch(/其余的都满意，已经办结/);
  });

  it("by rejection needs a reason, can be appealed once to the next level, and rests after fifteen days", async () => {
    const rejection = { reason: "notOurs" as const, words: "这件事归法院管" };
    const appealed = await submitCase(world.resident);
    await callAs(world.dispatcher, "request", "reject", { caseId: appealed, ...rejection });
    await callAs(world.resident, "request", "appeal", { caseId: appealed, words: "明明是公共部位" });
    expect(
      await refusalOf(offices.manager, "request", "uphold", { caseId: appealed, words: "维持原来决定" } as never),
    ).toBe("forbidden");
    await callAs(offices.street, "request", "uphold", { caseId: appealed, words: "维持原来决定" });
    expect(await read(appealed)).toMatchObject({ state: "closed", outcome: "rejected" });

    const rested = await submitCase(world.resident);
    await callAs(world.dispatcher, "request", "reject", { caseId: rested, ...rejection });
    world.clock.advance({ hours: 24 * 15, minutes: 1 });
    await runJobs();
    expect(await read(rested)).toMatchObject({ state: "closed", outcome: "rejected" });
    expect(await refusalOf(world.resident, "request", "appeal", { caseId: rested, words: "不服" })).toBe(
      "case_moved_on",
    );
  });

  it("for someone without the app is written down by the desk, never by who handled it", async () => {
    const { case: entered } = await callAs(world.dispatcher, "request", "enter", {
      ...{ kind: "facility", words: complaint.words, place: complaint.place, photoIds: [] },
      ...{ isUrgent: false, isPublic: true, channel: "phone", caller: { name: "赵大爷", phone: "13800001111" } },
      buildingId: world.community.grids[0]!.buildingIds[0]!,
    });
    const { caseId } = entered;
    await bringTo(world, caseId, "answered");
    const shown = await read(caseId, world.dispatcher);
    expect(shown.callers).toMatchObject([{ name: "赵大爷", phone: "13800001111", state: "asked" }]);
    expect(JSON.stringify(await read(caseId, await world.newResident()))).not.toContain("13800001111");
    const word = {
      caseId,
      voiceId: shown.callers[0]!.voiceId,
      isSolved: true,
      isSatisfied: true,
      words: "灯亮了，满意",
    };
    expect(await refusalOf(world.gridWorker, "request", "recordWord", word as never)).toBe("forbidden");
    const { case: closed } = await callAs(world.dispatcher, "request", "recordWord", word);
    expect(closed).toMatchObject({ state: "closed", outcome: "solved" });
  });

  it("happens once when two press at once", async () => {
    const caseId = await caseAt(world, "answered");
    const outcomes = await Promise.allSettled([
      callAs(world.resident, "request", "close", { caseId }),
      sendBack(caseId),
      callAs(world.resident, "request", "close", { caseId }),
    ]);
    expect(outcomes.filter((one) => one.status === "fulfilled")).toHaveLength(1);
  });
});
