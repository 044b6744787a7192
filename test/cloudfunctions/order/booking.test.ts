import { callAs, refusalOf } from "../../support/call";
import { balancesOf, book, orderIn } from "../../support/orders";
import { appointed, grant, suspend } from "../../support/people";
import { useWorld } from "../../support/world";

describe("booking", () => {
  const world = useWorld();

  it("holds the minutes and shows the order to the resident", async () => {
    const resident = await world.newResident();
    const order = await book(world, { resident, durationMinutes: 120, note: "请敲门" });
    expect(order).toMatchObject({
      state: "placed",
      note: "请敲门",
      volunteerName: null,
      visitCode: null,
      allowedActions: ["cancel"],
    });
    expect(order.place).toBe(resident.address);
    expect(await balancesOf(resident)).toMatchObject({ minutes: { balance: 600, held: 120, available: 480 } });
    const home = await callAs(resident, "order", "home", {});
    expect(home).toMatchObject({ availableMinutes: 480, offeredCount: 0, orders: [{ orderId: order.orderId }] });
    expect(home.services).toHaveLength(10);
    expect(await callAs(resident, "order", "catalogue", {})).toMatchObject({
      availableMinutes: 480,
      address: resident.address,
    });
  });

  it("refuses a start that has come", async () => {
    const booking = { serviceId: world.community.serviceIds.meal, durationMinutes: 60, place: "1号楼", note: "" };
    expect(await refusalOf(world.resident, "order", "book", { ...booking, startsAt: world.clock.in(0) })).toBe(
      "starts_in_past",
    );
    expect(await refusalOf(world.resident, "order", "book", { ...booking, startsAt: world.clock.in(-24) })).toBe(
      "starts_in_past",
    );
  });

  it("refuses more minutes than are left beside those held", async () => {
    const resident = await world.newResident();
    await book(world, { resident, durationMinutes: 480 });
    const booking = {
      serviceId: world.community.serviceIds.meal,
      startsAt: world.clock.in(3),
      place: "1号楼",
      note: "",
    };
    expect(await refusalOf(resident, "order", "book", { ...booking, durationMinutes: 240 })).toBe(
      "insufficient_minutes",
    );
    await callAs(resident, "order", "book", { ...booking, durationMinutes: 120 });
    expect((await balancesOf(resident)).minutes.available).toBe(0);
  });

  it("refuses an account the auditor has stopped, and lets a visit accepted before go on", async () => {
    const resident = await world.newResident();
    const orderId = await orderIn(world, "accepted", { resident, volunteer: await world.newVolunteer() });
    await suspend(world.database, resident);
    const booking = {
      serviceId: world.community.serviceIds.meal,
      startsAt: world.clock.in(3),
      durationMinutes: 30,
      place: "1号楼",
      note: "",
    };
    expect(await refusalOf(resident, "order", "book", booking)).toBe("account_suspended");
    expect((await callAs(resident, "order", "get", { orderId })).order.state).toBe("accepted");
  });

  it("refuses one who does not live here", async () => {
    const guest = await appointed(world.database, world.community.communityId, "外来人员", []);
    await grant(world.database, guest.openid, "resident", world.community.communityId);
    const booking = {
      serviceId: world.community.serviceIds.meal,
      startsAt: world.clock.in(3),
      durationMinutes: 30,
      place: "1号楼",
      note: "",
    };
    expect(await refusalOf(guest, "order", "book", booking)).toBe("forbidden");
  });
});

describe("cancelling", () => {
  const world = useWorld();

  it.each(["placed", "offered", "open", "accepted"] as const)("sets the minutes free while %s", async (state) => {
    const [resident, volunteer] = [await world.newResident(), await world.newVolunteer()];
    const orderId = await orderIn(world, state, { resident, volunteer });
    const { order } = await callAs(resident, "order", "cancel", { orderId, reason: "不需要了" });
    expect(order).toMatchObject({ state: "cancelled", allowedActions: [], visitCode: null });
    expect(await balancesOf(resident)).toMatchObject({ minutes: { balance: 600, held: 0 } });
    expect(await callAs(volunteer, "dispatch", "tasks", {})).toMatchObject({ offered: [], mine: [] });
  });

  it("frees the volunteer's time", async () => {
    const [resident, volunteer] = [await world.newResident(), await world.newVolunteer()];
    const orderId = await orderIn(world, "accepted", { resident, volunteer });
    await callAs(world.dispatcher, "order", "cancel", { orderId, reason: "居民住院" });
    await orderIn(world, "accepted", { resident, volunteer });
  });

  it.each(["started", "finished", "confirmed", "disputed"] as const)("is too late when %s", async (state) => {
    const [resident, volunteer] = [await world.newResident(), await world.newVolunteer()];
    const orderId = await orderIn(world, state, { resident, volunteer });
    expect(await refusalOf(resident, "order", "cancel", { orderId, reason: "" })).toBe("order_moved_on");
    expect(await refusalOf(world.dispatcher, "order", "cancel", { orderId, reason: "" })).toBe("order_moved_on");
  });

  it("happens once", async () => {
    const orderId = await orderIn(world, "placed");
    await callAs(world.resident, "order", "cancel", { orderId, reason: "" });
    expect(await refusalOf(world.resident, "order", "cancel", { orderId, reason: "" })).toBe("order_moved_on");
  });
});
