import { answerTo, callAs, refusalOf } from "../../support/call";
import type { Person } from "../../support/people";
import { useWorld } from "../../support/world";

describe("hours of advice", () => {
  const world = useWorld();
  let adviser: Person;

  const hours = (change = {}) => ({
    ...{ trade: "legal" as const, adviserName: "马律师", adviserId: adviser.memberId, place: "居委会二楼" },
    ...{ startsAt: "2026-12-01T01:00:00.000Z", slotMinutes: 30, slotCount: 2, weeks: 2, ...change },
  });
  const ahead = async (by: Person) => (await callAs(by, "request", "adviceSlots", {})).items;
  const mine = async (by: Person) => (await callAs(by, "request", "myAdvice", {})).items;

  beforeAll(async () => {
    adviser = await world.newResident();
    await callAs(world.dispatcher, "request", "publishAdvice", hours());
  });

  it("are the same each week, and published once", async () => {
    expect((await ahead(world.resident)).map((slot) => slot.startsAt)).toEqual([
      ...["2026-12-01T01:00:00.000Z", "2026-12-01T01:30:00.000Z"],
      ...["2026-12-08T01:00:00.000Z", "2026-12-08T01:30:00.000Z"],
    ]);
    expect(await callAs(world.dispatcher, "request", "publishAdvice", hours())).toEqual({ published: 0 });
    expect(
      await refusalOf(world.dispatcher, "request", "publishAdvice", hours({ startsAt: "2026-11-01T01:00:00.000Z" })),
    ).toBe("starts_in_past");
  });

  it("are had by one of two who press at once, and leave the other no case", async () => {
    const people = await Promise.all([0, 1, 2, 3].map(() => world.newResident()));
    const { slotId } = (await ahead(world.resident))[0]!;
    const answers = await Promise.all(
      people.map((by) => answerTo(by, "request", "bookAdvice", { slotId, words: "想问问遗产的事" })),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    for (const answer of answers) if (!answer.ok) expect(answer.error.code).toBe("slot_taken");
    const cases = await Promise.all(people.map((by) => callAs(by, "request", "mine", {})));
    expect(cases.flatMap(({ items }) => items)).toMatchObject([{ kind: "advice", words: "想问问遗产的事" }]);
  });

  it("are cancelled with their case and free again", async () => {
    const by = await world.newResident();
    const { slotId } = (await ahead(by))[0]!;
    const { caseId } = await callAs(by, "request", "bookAdvice", { slotId, words: "想问问租房合同" });
    expect(await mine(by)).toMatchObject([{ slotId, myCaseId: caseId, isFree: false }]);
    expect(await mine(world.resident)).toEqual([]);
    expect((await ahead(world.resident)).map((slot) => slot.slotId)).not.toContain(slotId);
    expect(await refusalOf(world.resident, "request", "cancelAdvice", { slotId })).toBe("not_found");
    await callAs(by, "request", "cancelAdvice", { slotId });
    expect((await callAs(world.dispatcher, "request", "get", { caseId })).case).toMatchObject({ outcome: "withdrawn" });
    expect((await ahead(world.resident)).map((slot) => slot.slotId)).toContain(slotId);
  });

  it("are found by their trade", async () => {
    const of = async (trade: "legal" | "doctor") =>
      new Set((await callAs(world.resident, "request", "adviceSlots", { trade })).items.map((slot) => slot.trade));
    expect(await of("legal")).toEqual(new Set(["legal"]));
    expect(await of("doctor")).toEqual(new Set());
  });

  it("are listed for their adviser and the desk, and for nobody else", async () => {
    const day = "2026-12-01";
    for (const by of [adviser, world.dispatcher]) {
      const { items } = await callAs(by, "request", "adviceDay", { day });
      expect(items.map((slot) => slot.words)).toEqual(["想问问遗产的事", ""]);
      expect(items[0]!.visitorName).not.toBeNull();
    }
    expect((await callAs(world.resident, "request", "adviceDay", { day })).items).toEqual([]);
  });

  it("are one ahead of each trade for a resident, however often they press", async () => {
    const by = await world.newResident();
    await callAs(world.dispatcher, "request", "publishAdvice", {
      ...hours({ trade: "doctor", adviserName: "周医生", adviserId: undefined, startsAt: "2026-12-02T01:00:00.000Z" }),
    });
    const slots = await ahead(by);
    const lawyers = slots.filter((slot) => slot.trade === "legal");
    const answers = await Promise.all(
      lawyers.map(({ slotId }) => answerTo(by, "request", "bookAdvice", { slotId, words: "想问问赡养费" })),
    );
    expect(answers.map((answer) => (answer.ok ? "ok" : answer.error.code)).sort()).toEqual([
      ...lawyers.slice(1).map(() => "advice_booked"),
      "ok",
    ]);
    const doctor = slots.find((slot) => slot.trade === "doctor")!;
    await callAs(by, "request", "bookAdvice", { slotId: doctor.slotId, words: "血压有点高" });
    await callAs(by, "member", "leave", {});
    expect((await ahead(world.resident)).map(({ slotId }) => slotId)).toContain(doctor.slotId);
  });

  it("don't lie across one another for one adviser, though two publish at once", async () => {
    const late = {
      startsAt: "2027-01-05T01:00:00.000Z",
      slotCount: 1,
      weeks: 1,
      adviserName: "邓律师",
      adviserId: undefined,
    };
    const answers = await Promise.all(
      ["2027-01-05T01:00:00.000Z", "2027-01-05T01:20:00.000Z"].map((startsAt) =>
        answerTo(world.dispatcher, "request", "publishAdvice", hours({ ...late, startsAt })),
      ),
    );
    expect(answers.map((answer) => (answer.ok ? "ok" : answer.error.code)).sort()).toEqual(["advice_overlaps", "ok"]);
    const after = { ...late, startsAt: "2027-01-05T01:50:00.000Z" };
    expect(await callAs(world.dispatcher, "request", "publishAdvice", hours(after))).toEqual({ published: 1 });
    const asDoctor = { ...late, trade: "doctor" as const, adviserName: "邓医生" };
    expect(await callAs(world.dispatcher, "request", "publishAdvice", hours(asDoctor))).toEqual({ published: 1 });
  });

  it("are taken back by the desk when the adviser can't come, and whoever had one is told why", async () => {
    const by = await world.newResident();
    const slot = (await ahead(by)).find(({ adviserName }) => adviserName === "邓医生")!;
    const { caseId } = await callAs(by, "request", "bookAdvice", { slotId: slot.slotId, words: "想问问体检" });
    const input = { slotId: slot.slotId, reason: "医生临时出诊" };
    expect(await refusalOf(by, "request", "withdrawAdvice", input)).toBe("forbidden");
    await callAs(world.dispatcher, "request", "withdrawAdvice", input);
    const [told] = (await world.database.sql(
      "SELECT words FROM notices WHERE member_id = $1 AND about_id = $2 ORDER BY told_at DESC LIMIT 1",
      [by.memberId, caseId],
    )) as { words: string }[];
    expect(told!.words).toContain("医生临时出诊");
    expect((await callAs(by, "request", "get", { caseId })).case.state).toBe("submitted");
    expect(await refusalOf(by, "request", "bookAdvice", { slotId: slot.slotId, words: "再约一次" })).toBe("not_found");
    expect(await refusalOf(world.dispatcher, "request", "withdrawAdvice", input)).toBe("not_found");
    const again = { trade: "doctor" as const, adviserName: "邓医生", adviserId: undefined, slotCount: 1, weeks: 1 };
    expect(
      await callAs(world.dispatcher, "request", "publishAdvice", hours({ ...again, startsAt: slot.startsAt })),
    ).toEqual({ published: 1 });
  });

  it("are not to be had of an adviser who has left, and whoever had one is told", async () => {
    const leaver = await world.newResident();
    const dates = { startsAt: "2026-12-05T01:00:00.000Z", slotCount: 2, weeks: 1, adviserName: leaver.name };
    await callAs(world.dispatcher, "request", "publishAdvice", hours({ ...dates, adviserId: leaver.memberId }));
    const of = async () => (await ahead(world.resident)).filter(({ adviserName }) => adviserName === leaver.name);
    const [slot] = await of();
    const { caseId } = await callAs(world.resident, "request", "bookAdvice", {
      slotId: slot!.slotId,
      words: "想问问低保",
    });
    await callAs(leaver, "member", "leave", {});
    expect(await of()).toEqual([]);
    const told = await world.database.sql("SELECT FROM notices WHERE about_id = $1 AND words LIKE '%不再坐班%'", [
      caseId,
    ]);
    expect(told).toHaveLength(1);
  });

  it("can't be booked or cancelled once they have begun", async () => {
    const by = await world.newResident();
    const [first, second] = (await ahead(by)).filter((slot) => slot.startsAt < "2026-12-09");
    await callAs(by, "request", "bookAdvice", { slotId: first!.slotId, words: "想问问工伤" });
    world.clock.set("2026-12-09T00:00:00.000Z");
    expect(await refusalOf(by, "request", "cancelAdvice", { slotId: first!.slotId })).toBe("starts_in_past");
    const input = { slotId: second!.slotId, words: "想问问" };
    expect(await refusalOf(by, "request", "bookAdvice", { ...input, words: "想问一问" })).toBe("starts_in_past");
  });
});
