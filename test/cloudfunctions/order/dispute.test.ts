import { callAs, refusalOf } from "../../support/call";
import { balancesOf, codeFor, orderIn } from "../../support/orders";
import { grant, type Person } from "../../support/people";
import { useWorld } from "../../support/world";

describe("a dispute", () => {
  const world = useWorld();
  let resident: Person;
  let volunteer: Person;

  beforeEach(async () => {
    resident = await world.newResident();
    volunteer = await world.newVolunteer();
  });

  const resolve = (orderId: string, ruling: { outcome: "pay" | "void"; paidMinutes?: number }) =>
    callAs(world.dispatcher, "dispatch", "resolve", { orderId, ...ruling, reason: "已与双方核实" });

  it("keeps the minutes held and shows the desk why", async () => {
    const orderId = await orderIn(world, "disputed", { resident, volunteer });
    expect((await balancesOf(resident)).minutes.held).toBe(60);
    expect((await balancesOf(volunteer)).minutes.balance).toBe(0);
    const desk = await callAs(world.dispatcher, "dispatch", "desk", { which: "disputed" });
    expect(desk.items.find((item) => item.orderId === orderId)).toMatchObject({
      disputeReason: "没有做完",
      servedMinutes: 60,
    });
  });

  it("ends by paying all that was served", async () => {
    const orderId = await orderIn(world, "disputed", { resident, volunteer, servedMinutes: 40 });
    expect((await resolve(orderId, { outcome: "pay" })).order).toMatchObject({
      state: "confirmed",
      paidMinutes: 40,
      earnedPoints: 40,
    });
    expect((await balancesOf(resident)).minutes).toEqual({ balance: 560, held: 0, available: 560 });
  });

  it("ends by paying a part", async () => {
    const orderId = await orderIn(world, "disputed", { resident, volunteer });
    await resolve(orderId, { outcome: "pay", paidMinutes: 15 });
    expect((await balancesOf(resident)).minutes).toEqual({ balance: 585, held: 0, available: 585 });
    expect(await balancesOf(volunteer)).toMatchObject({ minutes: { balance: 15 }, points: { balance: 15 } });
  });

  it("ends by paying nothing", async () => {
    const orderId = await orderIn(world, "disputed", { resident, volunteer });
    expect((await resolve(orderId, { outcome: "void" })).order.state).toBe("voided");
    expect((await balancesOf(resident)).minutes).toEqual({ balance: 600, held: 0, available: 600 });
    expect((await balancesOf(volunteer)).minutes.balance).toBe(0);
  });

  it("can't pay more than was served", async () => {
    const orderId = await orderIn(world, "disputed", { resident, volunteer, servedMinutes: 40 });
    const input = { orderId, outcome: "pay" as const, paidMinutes: 41, reason: "已核实" };
    expect(await refusalOf(world.dispatcher, "dispatch", "resolve", input)).toBe("invalid_input");
  });

  it("ends once, and only what is disputed can be resolved", async () => {
    const orderId = await orderIn(world, "disputed", { resident, volunteer });
    await resolve(orderId, { outcome: "void" });
    const again = { orderId, outcome: "pay" as const, reason: "再看一次" };
    expect(await refusalOf(world.dispatcher, "dispatch", "resolve", again)).toBe("order_moved_on");
    const placed = await orderIn(world, "placed", { resident });
    expect(await refusalOf(world.dispatcher, "dispatch", "resolve", { ...again, orderId: placed })).toBe(
      "order_moved_on",
    );
  });

  it("is not for a dispatcher who is a party to rule on", async () => {
    await grant(world.database, resident.openid, "dispatcher", world.community.communityId);
    await grant(world.database, volunteer.openid, "dispatcher", world.community.communityId);
    const orderId = await orderIn(world, "disputed", { resident, volunteer });
    for (const party of [resident, volunteer]) {
      const input = { orderId, outcome: "pay" as const, reason: "我自己裁定" };
      expect(await refusalOf(party, "dispatch", "resolve", input)).toBe("forbidden");
    }
  });

  describe("during a visit", () => {
    let orderId: string;

    beforeEach(async () => {
      orderId = await orderIn(world, "started", { resident, volunteer });
      world.clock.advance({ minutes: 10 });
      await callAs(resident, "order", "dispute", { orderId, reason: "中途走了" });
    });

    it("can't be paid, for nobody knows how long it took, only voided", async () => {
      const input = { orderId, outcome: "pay" as const, reason: "已核实" };
      expect(await refusalOf(world.dispatcher, "dispatch", "resolve", input)).toBe("visit_unfinished");
      await resolve(orderId, { outcome: "void" });
      expect((await balancesOf(resident)).minutes.held).toBe(0);
    });

    it("does not keep the volunteer from checking in elsewhere", async () => {
      const other = await world.newResident();
      const next = await orderIn(world, "accepted", { resident: other, volunteer });
      await callAs(volunteer, "dispatch", "start", { orderId: next, code: await codeFor(other, next) });
    });

    it("can't be checked out any more", async () => {
      expect(await refusalOf(volunteer, "dispatch", "finish", { orderId, code: "000000" })).toBe("order_moved_on");
    });
  });
});
