import { callAs, refusalOf, runJobs } from "../../support/call";
import type { Person } from "../../support/people";
import { useWorld } from "../../support/world";

describe("hours of advice that are booked", () => {
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

  it("are shown on the page of their case to whoever has one and to the desk, and to nobody else", async () => {
    const by = await world.newResident();
    const { slotId } = (await ahead(by))[0]!;
    const { caseId } = await callAs(by, "request", "bookAdvice", { slotId, words: "想问问物业费" });
    const seen = async (who: Person) => (await callAs(who, "request", "adviceOf", { caseId })).slot;
    expect(await seen(by)).toMatchObject({ slotId, myCaseId: caseId });
    expect(await seen(world.dispatcher)).toMatchObject({ slotId, myCaseId: null });
    expect(await seen(world.resident)).toBeNull();
    await callAs(by, "request", "cancelAdvice", { slotId });
    expect(await seen(by)).toBeNull();
  });

  it("let the clock of their case stand still until then, and run on when they are taken back", async () => {
    const by = await world.newResident();
    const dates = { startsAt: "2026-12-20T01:00:00.000Z", slotCount: 2, weeks: 1, adviserName: "顾律师" };
    await callAs(world.dispatcher, "request", "publishAdvice", hours({ ...dates, adviserId: undefined }));
    const [first, second] = (await ahead(by)).filter(({ adviserName }) => adviserName === "顾律师");
    const { caseId } = await callAs(by, "request", "bookAdvice", { slotId: first!.slotId, words: "想问问遗嘱怎么写" });
    const other = await world.newResident();
    const taken = await callAs(other, "request", "bookAdvice", { slotId: second!.slotId, words: "想问问分家" });
    const read = async (id: string) => (await callAs(world.dispatcher, "request", "get", { caseId: id })).case;
    for (let day = 0; day < 10; day += 1) {
      world.clock.advance({ hours: 24 });
      await runJobs();
    }
    expect(await read(caseId)).toMatchObject({ level: "grid", isPaused: true });
    expect((await read(caseId)).clocks.find(({ clock }) => clock === "contact")).toMatchObject({ isBreached: false });
    expect((await read(caseId)).history.at(-1)).toMatchObject({ event: "pause", pauseReason: "hour" });
    await callAs(world.dispatcher, "request", "withdrawAdvice", { slotId: second!.slotId, reason: "律师出庭" });
    expect(await read(taken.caseId)).toMatchObject({ isPaused: false });
    world.clock.set("2026-12-20T01:00:00.000Z");
    await runJobs();
    expect(await read(caseId)).toMatchObject({ isPaused: false });
    world.clock.set("2026-11-21T01:00:00.000Z");
  });

  it("end with what was advised, and with whoever came saying whether it is solved", async () => {
    const dates = { startsAt: "2026-12-06T01:00:00.000Z", slotCount: 3, weeks: 1, adviserName: "蒋律师" };
    await callAs(world.dispatcher, "request", "publishAdvice", hours(dates));
    const slots = (await ahead(world.resident)).filter(({ adviserName }) => adviserName === "蒋律师");
    const [by, other] = [await world.newResident(), await world.newResident()];
    const ids = [];
    for (const [at, who] of [by, other].entries()) {
      const input = { slotId: slots[at]!.slotId, words: "想问问遗嘱怎么写" };
      ids.push((await callAs(who, "request", "bookAdvice", input)).caseId);
    }
    const [solved, open] = ids as [string, string];
    const tell = (at: number) => ({ slotId: slots[at]!.slotId, words: "写清三样，两人见证" });
    const read = async (who: Person, caseId: string) => (await callAs(who, "request", "get", { caseId })).case;
    expect(await refusalOf(adviser, "request", "tellAdvice", tell(0))).toBe("talk_not_yet");
    world.clock.set("2026-12-06T02:00:00.000Z");
    await runJobs();
    for (const stranger of [world.volunteer, by]) {
      expect(await refusalOf(stranger, "request", "tellAdvice", tell(0))).toBe("not_found");
    }
    expect(await refusalOf(adviser, "request", "tellAdvice", tell(2))).toBe("not_found");
    await callAs(adviser, "request", "tellAdvice", tell(0));
    await callAs(world.dispatcher, "request", "tellAdvice", tell(1));
    expect(await refusalOf(world.dispatcher, "request", "tellAdvice", tell(1))).toBe("case_moved_on");
    const day = await callAs(adviser, "request", "adviceDay", { day: "2026-12-06" });
    expect(day.items.map(({ mayTell }) => mayTell)).toEqual([false, false, false]);
    expect(await read(by, solved)).toMatchObject({ state: "answered", myVoice: "asked" });
    await callAs(by, "request", "close", { caseId: solved });
    expect(await read(by, solved)).toMatchObject({ state: "closed", outcome: "solved" });
    await callAs(other, "request", "sendBack", { caseId: open, isSolved: false, words: "还想再问" });
    expect(await read(other, open)).toMatchObject({ state: "reopened", level: "community" });
    const { items } = await callAs(world.dispatcher, "request", "desk", { which: "toAssign" });
    expect(items.map(({ caseId }) => caseId)).toContain(open);
    world.clock.set("2026-11-21T01:00:00.000Z");
  });
});
