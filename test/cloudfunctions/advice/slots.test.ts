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
    expect((await ahead(by)).find((slot) => slot.slotId === slotId)).toMatchObject({ myCaseId: caseId, isFree: false });
    expect((await ahead(world.resident)).map((slot) => slot.slotId)).not.toContain(slotId);
    expect(await refusalOf(world.resident, "request", "cancelAdvice", { slotId })).toBe("not_found");
    await callAs(by, "request", "cancelAdvice", { slotId });
    expect((await callAs(world.dispatcher, "request", "get", { caseId })).case).toMatchObject({ outcome: "withdrawn" });
    expect((await ahead(world.resident)).map((slot) => slot.slotId)).toContain(slotId);
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

  it("can't be booked or cancelled once they have begun", async () => {
    const by = await world.newResident();
    const [first, second] = await ahead(by);
    await callAs(by, "request", "bookAdvice", { slotId: first!.slotId, words: "想问问工伤" });
    world.clock.set("2026-12-09T00:00:00.000Z");
    expect(await refusalOf(by, "request", "cancelAdvice", { slotId: first!.slotId })).toBe("starts_in_past");
    const input = { slotId: second!.slotId, words: "想问问" };
    expect(await refusalOf(by, "request", "bookAdvice", { ...input, words: "想问一问" })).toBe("starts_in_past");
  });
});
