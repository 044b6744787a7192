import { answerTo, callAs, refusalOf, runJobs } from "../../support/call";
import { type Offices, openOffices } from "../../support/cases";
import { asJpeg, cropped, flipped, sceneOf } from "../../support/likenessPictures";
import { judgeValid, nextMorning, reportOf } from "../../support/reports";
import { useWorld } from "../../support/world";

describe("what is contested about reports", () => {
  const world = useWorld();
  let offices: Offices;

  beforeAll(async () => {
    offices = await openOffices(world);
  });
  beforeEach(() => world.clock.advance({ hours: 24 * 40 }));

  const verdict = { is: "invalid", reason: "notFound", words: "去看没有" } as const;
  const awards = async () =>
    (
      (await world.database.sql("SELECT count(*)::int AS count FROM entries WHERE kind = 'award'")) as [
        { count: number },
      ]
    )[0].count;

  it("is judged by one of two who judge at once, and paid once though two timers run", async () => {
    const by = await world.newResident();
    const caseId = await reportOf(world, by);
    const before = await awards();
    const answers = await Promise.all([
      answerTo(world.gridWorker, "request", "judgeReport", { caseId, verdict: { is: "valid", words: "" } }),
      answerTo(offices.desk, "request", "judgeReport", { caseId, verdict: { is: "valid", words: "" } }),
      answerTo(offices.manager, "request", "judgeReport", { caseId, verdict }),
    ]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    for (const answer of answers) if (!answer.ok) expect(answer.error.code).toBe("report_moved_on");
    const { report } = await callAs(by, "request", "report", { caseId });
    world.clock.advance({ hours: 32 });
    await Promise.all([runJobs(), runJobs()]);
    await runJobs();
    expect((await awards()) - before).toBe(report!.state === "valid" ? 1 : 0);
  });

  it("has one first reporter when two report at the same moment", async () => {
    const people = [await world.newResident(), await world.newResident()];
    const ids = await Promise.all(people.map((by) => reportOf(world, by, { place: "西门灭火器箱" })));
    const answers = await Promise.all(
      ids.map((caseId) =>
        answerTo(world.gridWorker, "request", "judgeReport", { caseId, verdict: { is: "valid", words: "" } }),
      ),
    );
    const waiting = ids.filter((_, at) => !answers[at]!.ok);
    for (const caseId of waiting) expect((await judgeValid(world.gridWorker, caseId)).report.state).toBe("notFirst");
    expect(waiting.length).toBeLessThanOrEqual(1);
    const states = await Promise.all(
      ids.map(async (caseId, at) => (await callAs(people[at]!, "request", "report", { caseId })).report!.state),
    );
    expect([...states].sort()).toEqual(["notFirst", "valid"]);
  });

  it("waits for the street where an earlier report of the same thing is appealed", async () => {
    const [first, second] = [await world.newResident(), await world.newResident()];
    const one = await reportOf(world, first, { place: "南门消防栓" });
    const two = await reportOf(world, second, { place: "南门消防栓" });
    await callAs(world.gridWorker, "request", "judgeReport", { caseId: one, verdict });
    await callAs(first, "request", "appealReport", { caseId: one, words: "换了一边" });
    const judging = { caseId: two, verdict: { is: "valid" as const, words: "" } };
    expect(await refusalOf(world.gridWorker, "request", "judgeReport", judging)).toBe("earlier_waits");
    await callAs(offices.street, "request", "decideReport", { caseId: one, isValid: true, words: "属实" });
    expect(await callAs(first, "request", "report", { caseId: one })).toMatchObject({
      report: { state: "valid", reason: null, rewardPoints: 10 },
    });
    expect((await judgeValid(world.gridWorker, two)).report.state).toBe("notFirst");
  });

  it("finds the first at a place though many others of the building were reported since", async () => {
    const by = await world.newResident();
    const first = await reportOf(world, by, { place: "北门楼梯间" });
    await judgeValid(world.gridWorker, first);
    for (let count = 0; count < 6; count++) await reportOf(world, by);
    const again = await reportOf(world, await world.newResident(), { place: "北门楼梯间" });
    expect((await judgeValid(world.gridWorker, again)).report.state).toBe("notFirst");
  });

  it("is appealed within fifteen days, by its reporter alone", async () => {
    const by = await world.newResident();
    const caseId = await reportOf(world, by);
    await callAs(world.gridWorker, "request", "judgeReport", { caseId, verdict });
    expect(await refusalOf(world.resident, "request", "appealReport", { caseId, words: "替他说" })).toBe("not_found");
    world.clock.advance({ hours: 24 * 15, seconds: 1 });
    expect(await refusalOf(by, "request", "appealReport", { caseId, words: "晚了" })).toBe("appeal_over");
  });

  it("says the truth about the reward where the cap leaves none", async () => {
    const by = await world.newResident();
    const ids = [];
    for (let count = 0; count < 6; count++) ids.push(await reportOf(world, by));
    for (const caseId of ids) await judgeValid(world.gridWorker, caseId);
    const told = (await world.database.sql(
      "SELECT words FROM notices WHERE member_id = $1 AND about = 'report' ORDER BY told_at, about_id = $2",
      [by.memberId, ids.at(-1)],
    )) as { words: string }[];
    expect(told.map(({ words }) => words.includes("明天上午到账"))).toEqual([true, true, true, true, true, false]);
    expect(told.at(-1)!.words).toContain("上限");
  });

  it("points to the picture that was turned, or cut at its sides", async () => {
    const picture = sceneOf(7001, 128, 96);
    const one = await reportOf(world, await world.newResident(), { bytes: asJpeg(picture, 90) });
    for (const bytes of [asJpeg(flipped(picture), 80), asJpeg(cropped(picture, 0.08), 80)]) {
      const caseId = await reportOf(world, await world.newResident(), { bytes });
      const { report } = await callAs(offices.desk, "request", "report", { caseId });
      expect(report!.flagged?.caseId).toBe(one);
    }
  });

  it("forgets whose it was when the reporter leaves, and what was paid stays explained", async () => {
    const by = await world.newResident();
    const caseId = await reportOf(world, by, { isAnonymous: true });
    await judgeValid(world.gridWorker, caseId);
    await callAs(by, "member", "leave", {});
    await nextMorning(world);
    const rows = await world.database.sql("SELECT case_id, paid_at FROM report_awards WHERE member_id = $1", [
      by.memberId,
    ]);
    expect(rows).toMatchObject([{ case_id: null, paid_at: expect.any(Date) as Date }]);
  });
});
