import { answerTo, callAs, refusalOf, runJobs } from "../../support/call";
import type { Person } from "../../support/people";
import { useWorld } from "../../support/world";

describe("hours of advice at the counter and on the phone", () => {
  const world = useWorld();
  const caller = { name: "老周", phone: "13800000000" };

  beforeEach(async () => {
    world.clock.set("2026-11-21T01:00:00.000Z");
    await callAs(world.dispatcher, "request", "publishAdvice", {
      ...{ trade: "legal", adviserName: "马律师", place: "居委会二楼", startsAt: "2026-12-01T01:00:00.000Z" },
      ...{ slotMinutes: 30, slotCount: 12, weeks: 1 },
    });
  });

  const free = async () =>
    (await callAs(world.resident, "request", "adviceSlots", {})).items.find((one) => one.isFree)!;
  const day = async (by: Person = world.dispatcher) =>
    (await callAs(by, "request", "adviceDay", { day: "2026-12-01" })).items;
  const lineOf = async (slotId: string) => (await day()).find((one) => one.slotId === slotId)!;
  const forCaller = async (change = {}) => ({
    ...{ slotId: (await free()).slotId, words: "想问问遗产的事", channel: "phone" as const, caller },
    ...{ buildingId: world.community.grids[0]!.buildingIds[0]!, ...change },
  });
  const tellings = async (aboutId: string, memberId: string) =>
    (
      await world.database.sql<{ words: string }>(
        "SELECT words FROM notices WHERE about_id = $1 AND member_id = $2 ORDER BY told_at, notice_id",
        [aboutId, memberId],
      )
    ).map((row) => row.words);

  /** Frees the number for the next test: the desk writes down that they won't come. */
  async function withdrawn(caseId: string) {
    const { callers } = (await callAs(world.dispatcher, "request", "get", { caseId })).case;
    const wish = { caseId, voiceId: callers[0]!.voiceId, wish: "withdraw" as const, words: "来电说不去了" };
    await callAs(world.dispatcher, "request", "recordWish", wish);
  }

  it("are booked for one without the app, whom the day's list names and the reminder has called", async () => {
    const input = await forCaller();
    const { caseId } = await callAs(world.dispatcher, "request", "bookAdviceFor", input);
    expect(await lineOf(input.slotId)).toMatchObject({ isFree: false, visitorName: "老周", caseId });
    expect((await callAs(world.dispatcher, "request", "get", { caseId })).case).toMatchObject({
      ...{ kind: "advice", channel: "phone", callers: [{ name: "老周", phone: "13800000000" }] },
    });
    expect(await refusalOf(world.resident, "request", "bookAdvice", { slotId: input.slotId, words: "我也想约" })).toBe(
      "slot_taken",
    );
    world.clock.set("2026-11-30T00:59:00.000Z");
    expect((await runJobs()).done["remindAdvice"]).toBe(0);
    world.clock.set("2026-11-30T01:00:00.000Z");
    expect((await runJobs()).done["remindAdvice"]).toBe(1);
    expect((await runJobs()).done["remindAdvice"]).toBe(0);
    expect((await tellings(caseId, world.dispatcher.memberId)).at(-1)).toContain("请打电话提醒一声");
    await withdrawn(caseId);
    expect(await lineOf(input.slotId)).toMatchObject({ isFree: true, visitorName: null, caseId: null });
  });

  it("are one ahead of each trade for one number", async () => {
    const { caseId } = await callAs(world.dispatcher, "request", "bookAdviceFor", await forCaller());
    expect(await refusalOf(world.dispatcher, "request", "bookAdviceFor", await forCaller())).toBe("advice_booked");
    await withdrawn(caseId);
    await withdrawn((await callAs(world.dispatcher, "request", "bookAdviceFor", await forCaller())).caseId);
  });

  it("are booked for a member, who is told, finds it as their own and is reminded of it", async () => {
    const by = await world.newResident();
    const { memberId } = by;
    const input = { slotId: (await free()).slotId, words: "想问问赡养费", channel: "counter" as const, memberId };
    const { caseId } = await callAs(world.dispatcher, "request", "bookAdviceFor", input);
    expect((await callAs(by, "request", "myAdvice", {})).items).toMatchObject([
      { slotId: input.slotId, myCaseId: caseId },
    ]);
    world.clock.set("2026-11-30T03:00:00.000Z");
    await runJobs();
    expect(await tellings(caseId, memberId)).toEqual([
      "社区替您约了咨询：12月1日 09:00，马律师，居委会二楼。",
      "别忘了您约的咨询：12月1日 09:00，马律师，居委会二楼。",
    ]);
    await callAs(by, "request", "cancelAdvice", { slotId: input.slotId });
    expect(await lineOf(input.slotId)).toMatchObject({ isFree: true });
  });

  it("go back with a case that its asker withdraws, and nobody is reminded", async () => {
    const by = await world.newResident();
    const { slotId } = await free();
    const { caseId } = await callAs(by, "request", "bookAdvice", { slotId, words: "想问问租房" });
    await callAs(by, "request", "withdraw", { caseId, words: "已经问好了" });
    expect(await lineOf(slotId)).toMatchObject({ isFree: true });
    world.clock.set("2026-11-30T03:00:00.000Z");
    expect((await runJobs()).done["remindAdvice"]).toBe(0);
  });

  it("are not reminded of once they have begun, nor when booked the day before", async () => {
    const by = await world.newResident();
    const { slotId } = await free();
    await callAs(by, "request", "bookAdvice", { slotId, words: "想问问合同" });
    world.clock.set("2026-12-01T09:00:00.000Z");
    const { done } = await runJobs();
    expect(done["remindAdvice"]).toBe(1);
    const told = await world.database.sql("SELECT FROM notices WHERE member_id = $1 AND words LIKE '别忘了%'", [
      by.memberId,
    ]);
    expect(told).toEqual([]);
    world.clock.set("2026-11-30T01:00:00.000Z");
    const late = await world.newResident();
    await callAs(late, "request", "bookAdvice", { slotId: (await free()).slotId, words: "想问问合同" });
    const rows = await world.database.sql("SELECT remind_at FROM advice_bookings WHERE member_id = $1", [
      late.memberId,
    ]);
    expect(rows).toEqual([{ remind_at: null }]);
  });

  it("tell the desk to call one without the app when the hour is taken back", async () => {
    const input = await forCaller();
    const { caseId } = await callAs(world.dispatcher, "request", "bookAdviceFor", input);
    await callAs(world.dispatcher, "request", "withdrawAdvice", { slotId: input.slotId, reason: "律师出庭" });
    expect(await tellings(caseId, world.dispatcher.memberId)).toContainEqual(
      expect.stringContaining("打电话告诉一声：律师出庭"),
    );
    await withdrawn(caseId);
  });

  it("have somebody to be for, somewhere they live, and are the desk's to book", async () => {
    const input = await forCaller();
    const { caller: _, ...nobody } = input;
    const { buildingId: __, ...nowhere } = input;
    expect(await refusalOf(world.dispatcher, "request", "bookAdviceFor", nobody)).toBe("caller_missing");
    expect(await refusalOf(world.dispatcher, "request", "bookAdviceFor", nowhere)).toBe("outside_area");
    expect(await refusalOf(world.resident, "request", "bookAdviceFor", input)).toBe("forbidden");
    const both = await Promise.all([
      answerTo(world.dispatcher, "request", "bookAdviceFor", input),
      answerTo(world.volunteer, "request", "bookAdvice", { slotId: input.slotId, words: "同时也想约" }),
    ]);
    expect(both.filter((answer) => answer.ok)).toHaveLength(1);
    expect(await lineOf(input.slotId)).toMatchObject({ isFree: false });
  });
});
