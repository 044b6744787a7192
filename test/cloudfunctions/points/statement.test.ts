import { answerTo, callAs, codeOf } from "../../support/call";
import { linkKin } from "../../support/kin";
import { balancesOf, orderIn } from "../../support/orders";
import { appointed, type Person, welcomed } from "../../support/people";
import { addReward } from "../../support/shops";
import { useWorld } from "../../support/world";

describe("a statement", () => {
  const world = useWorld();
  let elder: Person;
  let child: Person;

  /** November: the grant, then a gift. December: a visit paid for, a gift back, a donation. */
  beforeAll(async () => {
    elder = await world.newResident();
    child = await world.newVolunteer();
    await linkKin(elder, child, "parent");
    await callAs(elder, "points", "gift", { toMemberId: child.memberId, amountMinutes: 100 });
    // The last minute of November in Shanghai, and the first of December.
    world.clock.set("2026-11-30T15:59:00Z");
    await callAs(elder, "points", "gift", { toMemberId: child.memberId, amountMinutes: 10 });
    world.clock.set("2026-11-30T16:00:00Z");
    await callAs(child, "points", "gift", { toMemberId: elder.memberId, amountMinutes: 30 });
    await callAs(child, "points", "donate", { amountMinutes: 5 });
    await orderIn(world, "confirmed", { resident: elder, durationMinutes: 60, service: "meal" });
  });

  const lines = async (input: object = {}) =>
    (await callAs(elder, "points", "statement", { unit: "minute", ...input })).items.map(
      ({ kind, amount }) => `${kind} ${amount}`,
    );

  it("has all lines, newest first", async () => {
    expect(await lines()).toEqual(["service -60", "gift 30", "gift -10", "gift -100", "grant 600"]);
  });

  it("has those of a month in Shanghai alone", async () => {
    expect(await lines({ month: "2026-11" })).toEqual(["gift -10", "gift -100", "grant 600"]);
    expect(await lines({ month: "2026-12" })).toEqual(["service -60", "gift 30"]);
    expect(await lines({ month: "2025-12" })).toEqual([]);
  });

  it("has those of some kinds alone, in a month or in all", async () => {
    expect(await lines({ kinds: ["gift"] })).toEqual(["gift 30", "gift -10", "gift -100"]);
    expect(await lines({ kinds: ["grant", "service"] })).toEqual(["service -60", "grant 600"]);
    expect(await lines({ kinds: ["gift"], month: "2026-12" })).toEqual(["gift 30"]);
  });

  it.each([{ month: "2026-13" }, { month: "11" }, { kinds: [] }, { kinds: ["salary"] }, { unit: "yuan" }])(
    "refuses a filter nobody offers: %j",
    async (input) => {
      const answer = await answerTo(elder, "points", "statement", { unit: "minute", ...input });
      expect(codeOf(answer)).toBe("invalid_input");
    },
  );

  it("names the neighbour of a service to both sides, and nobody of a grant", async () => {
    const { items } = await callAs(elder, "points", "statement", { unit: "minute" });
    expect(items.map(({ otherName }) => otherName)).toEqual([
      world.volunteer.name,
      child.name,
      child.name,
      child.name,
      null,
    ]);
    const theirs = await callAs(world.volunteer, "points", "statement", { unit: "minute" });
    expect(theirs.items).toMatchObject([{ otherName: elder.name, title: "助餐送餐" }]);
  });

  it("comes to the totals of its months", async () => {
    const { items } = await callAs(elder, "points", "months", { unit: "minute" });
    expect(items).toEqual([
      { month: "2026-12", inAmount: 30, outAmount: 60 },
      { month: "2026-11", inAmount: 600, outAmount: 110 },
    ]);
  });

  it("comes to what one's minutes came from and went to", async () => {
    const told = await callAs(elder, "points", "origins", {});
    expect(told).toMatchObject({ inMinutes: 630, outMinutes: 170, hasMore: false });
    const shown = told.items.map((one) => [one.direction, one.kind, one.title, one.otherName, one.amountMinutes]);
    expect(shown).toEqual([
      ["in", "grant", "", null, 600],
      ["out", "gift", "", child.name, 110],
      ["out", "service", "助餐送餐", world.volunteer.name, 60],
      ["in", "gift", "", child.name, 30],
    ]);
    expect(told.items.map(({ count }) => count)).toEqual([1, 2, 1, 1]);
  });

  it("shows a reversal as a line, and takes it off what it reversed in the origins", async () => {
    const [gift] = await world.database.sql<{ entry_id: string }>(
      "SELECT entry_id FROM entries WHERE kind = 'gift' AND amount = 10",
    );
    const { communityId } = world.community;
    const auditor = await appointed(world.database, communityId, "审计小宋", []);
    await world.database.sql("SELECT ledger_reverse($1, $2, $3, $4)", [
      communityId,
      gift!.entry_id,
      auditor.memberId,
      world.clock.now(),
    ]);
    expect((await lines())[0]).toBe("reversal 10");
    const told = await callAs(elder, "points", "origins", {});
    expect(told).toMatchObject({ inMinutes: 630, outMinutes: 160 });
    expect(told.items.find(({ kind, direction }) => kind === "gift" && direction === "out")).toMatchObject({
      amountMinutes: 100,
      count: 1,
    });
  });
});

describe("points about to lapse", () => {
  const world = useWorld();

  it("are told from thirty days before their last day until it is over", async () => {
    const volunteer = await world.newVolunteer();
    await orderIn(world, "confirmed", { volunteer });
    const told = async (instant: string) => {
      world.clock.set(instant);
      const { items } = await callAs(volunteer, "points", "expiring", {});
      const { points } = await balancesOf(volunteer);
      expect(items.reduce((sum, { amountPoints }) => sum + amountPoints, 0)).toBe(points.expiringPoints);
      return items;
    };
    expect(await told("2027-11-30T15:59:59Z")).toEqual([]);
    expect(await told("2027-11-30T16:00:00Z")).toEqual([{ amountPoints: 60, lastDay: "2027-12-31" }]);
    expect(await told("2027-12-31T15:59:59Z")).toEqual([{ amountPoints: 60, lastDay: "2027-12-31" }]);
    expect(await told("2027-12-31T16:00:00Z")).toEqual([]);
  });

  it("are less by what was spent", async () => {
    const dispatcher = world.dispatcher;
    world.clock.set("2028-02-01T01:00:00Z");
    const resident = await welcomed(world.community, dispatcher);
    const volunteer = await world.newVolunteer();
    await orderIn(world, "confirmed", { resident, volunteer });
    const rewardId = await addReward(world.database, world.community.communityId, world.shop, { pricePoints: 4 });
    world.clock.set("2029-12-20T01:00:00Z");
    await callAs(volunteer, "reward", "redeem", { rewardId });
    expect((await balancesOf(volunteer)).points.expiringPoints).toBe(56);
  });
});
