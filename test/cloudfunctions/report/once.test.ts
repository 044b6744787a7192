import { randomUUID } from "node:crypto";
import { callAs, refusalOf } from "../../support/call";
import { complaint, type Offices, openOffices } from "../../support/cases";
import { asJpeg, lit, sceneOf } from "../../support/likenessPictures";
import { appointed, type Person } from "../../support/people";
import { judgeValid, reportOf } from "../../support/reports";
import { useWorld } from "../../support/world";

const world = useWorld();
let offices: Offices;
beforeAll(async () => {
  offices = await openOffices(world);
});
beforeEach(() => world.clock.advance({ hours: 24 * 40 }));

const invalid = { is: "invalid", reason: "unclear", words: "照片看不清" } as const;
const judge = (caseId: string, verdict: typeof invalid | { is: "sameAs"; sameAsId: string; words: string }) =>
  callAs(world.gridWorker, "request", "judgeReport", { caseId, verdict });
const decide = (caseId: string, isValid: boolean) =>
  callAs(offices.street, "request", "decideReport", { caseId, isValid, words: "复看过" });
const rewarded = async (...ids: string[]) =>
  (await world.database.sql("SELECT FROM report_awards WHERE case_id = ANY ($1) AND amount > 0", [ids])).length;
const seenBy = async (who: Person, caseId: string) => (await callAs(who, "request", "report", { caseId })).report!;
const two = () => Promise.all([world.newResident(), world.newResident()]);

/** A report with this very picture. */
async function reportWith(by: Person, bytes: Buffer, change: Partial<typeof complaint> = {}): Promise<string> {
  world.clock.advance({ seconds: 1 });
  const photoId = randomUUID();
  await callAs(by, "request", "addPhoto", { photoId, base64: bytes.toString("base64") });
  const input = {
    ...complaint,
    kind: "hazard" as const,
    place: "某处通道",
    isPublic: false,
    asReport: true,
    ...change,
  };
  return (await callAs(by, "request", "submit", { ...input, photoIds: [photoId] })).case.caseId;
}

describe("one thing is rewarded once", () => {
  it("and is not the same as what was found invalid, though the picture is", async () => {
    const [a, b] = await two();
    const picture = sceneOf(9101, 96, 72);
    const one = await reportOf(world, a, { bytes: asJpeg(picture, 90) });
    await judge(one, invalid);
    const other = await reportOf(world, b, { bytes: asJpeg(lit(picture, 10), 70) });
    expect((await seenBy(world.gridWorker, other)).flagged).toMatchObject({ caseId: one, mayBeSame: false });
    const verdict = { is: "sameAs", sameAsId: one, words: "" } as const;
    expect(await refusalOf(world.gridWorker, "request", "judgeReport", { caseId: other, verdict })).toBe("not_found");
    await judgeValid(world.gridWorker, other);
    expect(await rewarded(one, other)).toBe(1);
  });

  it("through another that was not the first itself", async () => {
    const people = [...(await two()), await world.newResident()];
    const ids: string[] = [];
    for (const [at, by] of people.entries()) ids.push(await reportOf(world, by, { place: `花坛边${at}` }));
    const inOrder = ids as [string, string, string];
    await judgeValid(world.gridWorker, inOrder[0]);
    await judge(inOrder[1], { is: "sameAs", sameAsId: inOrder[0], words: "" });
    await judge(inOrder[2], { is: "sameAs", sameAsId: inOrder[1], words: "" });
    expect((await seenBy(offices.desk, inOrder[2])).sameAs).toMatchObject({ caseId: inOrder[0] });
    expect(await rewarded(...inOrder)).toBe(1);
  });

  it("on appeal too, when an earlier one of the very same place was", async () => {
    const [a, b] = await two();
    const place = "东单元消防栓";
    const [one, later] = [await reportOf(world, a, { place }), await reportOf(world, b, { place })];
    await judgeValid(world.gridWorker, one);
    await judge(later, invalid);
    await callAs(b, "request", "appealReport", { caseId: later, words: "明明看得清" });
    expect((await decide(later, true)).report.state).toBe("notFirst");
    expect(await rewarded(one, later)).toBe(1);
    expect((await seenBy(b, later)).allowedActions).toEqual([]);
    expect(await refusalOf(b, "request", "appealReport", { caseId: later, words: "再申诉" })).toBe("report_moved_on");
  });

  it("unless the street finds that they are two", async () => {
    const [a, b] = await two();
    const place = "北单元消防栓";
    const [one, later] = [await reportOf(world, a, { place }), await reportOf(world, b, { place })];
    await judgeValid(world.gridWorker, one);
    expect((await judgeValid(world.gridWorker, later)).report.state).toBe("notFirst");
    await callAs(b, "request", "appealReport", { caseId: later, words: "我报的是地下那一个" });
    expect((await seenBy(offices.street, later)).sameAs).toMatchObject({ caseId: one });
    expect((await decide(later, true)).report.state).toBe("valid");
    expect(await rewarded(one, later)).toBe(2);
  });

  it("though one reports it twice without a name", async () => {
    const by = await world.newResident();
    const report = () => reportOf(world, by, { isAnonymous: true, place: "中庭消防栓" });
    const [one, again] = [await report(), await report()];
    expect((await seenBy(world.gridWorker, again)).earlier.map(({ caseId }) => caseId)).toEqual([one]);
    await judgeValid(world.gridWorker, one);
    await judgeValid(world.gridWorker, again);
    expect(await rewarded(one, again)).toBe(1);
  });

  it("and of one picture sent by two at the same moment the second points to the first", async () => {
    for (let round = 0; round < 3; round += 1) {
      const bytes = asJpeg(sceneOf(9300 + round, 96, 72), 90);
      const ids = await Promise.all(
        (await two()).map((by, at) => reportWith(by, bytes, { place: `通道${round}-${at}` })),
      );
      const seen = await Promise.all(ids.map((caseId) => seenBy(offices.desk, caseId)));
      expect(seen.filter(({ flagged }) => flagged !== null)).toHaveLength(1);
    }
  });
});

describe("whoever judges a report", () => {
  it("learns to the minute when an anonymous one was made, as from its case", async () => {
    world.clock.advance({ seconds: 17 });
    const caseId = await reportOf(world, await world.newResident(), { isAnonymous: true });
    expect((await seenBy(offices.desk, caseId)).reportedAt.slice(17)).toBe("00.000Z");
    const times = await world.database.sql(
      "SELECT FROM reports WHERE case_id = $1 AND date_trunc('minute', reported_at) <> reported_at",
      [caseId],
    );
    expect(times).toEqual([]);
  });

  it("reads no phone number in it, in the list or beside another", async () => {
    const by = await world.newResident();
    const words = "消防通道堵了，请打13812345678找我";
    const report = () => reportWith(by, asJpeg(sceneOf(9401, 96, 72), 90), { words, isAnonymous: true });
    const [one, again] = [await report(), await report()];
    const list = await callAs(world.gridWorker, "request", "reports", { which: "waiting" });
    expect(list.items.map(({ caseId }) => caseId)).toContain(one);
    const seen = await seenBy(world.gridWorker, again);
    expect(seen.flagged).toMatchObject({ caseId: one, isOpen: true });
    expect(JSON.stringify([list, seen])).not.toContain("13812345678");
  });

  it("reads nothing of another grid's private case by way of its picture", async () => {
    const { communityId, grids } = world.community;
    const far = await appointed(world.database, communityId, "网格员二", [
      { role: "gridWorker", areaId: grids[1]!.gridId },
    ]);
    const bytes = asJpeg(sceneOf(9501, 96, 72), 90);
    const one = await reportWith(await world.newResident(0), bytes, { words: "隔壁私存煤气罐" });
    const other = await reportWith(await world.newResident(2), bytes, { words: "另一个网格的事" });
    expect(await refusalOf(far, "request", "get", { caseId: one })).toBe("not_found");
    expect((await seenBy(far, other)).flagged).toMatchObject({ caseId: one, words: "", place: "", isOpen: false });
    expect((await seenBy(offices.desk, other)).flagged).toMatchObject({ words: "隔壁私存煤气罐", isOpen: true });
  });
});
