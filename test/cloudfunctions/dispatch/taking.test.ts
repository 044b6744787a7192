import { callAs, refusalOf } from "../../support/call";
import { balancesOf, book, codeFor, orderIn } from "../../support/orders";
import { grant, joinCommunity, type Person, welcomed } from "../../support/people";
import { useWorld } from "../../support/world";

describe("the desk", () => {
  const world = useWorld();

  it("finds volunteers who are free then, without the resident, best first", async () => {
    const busy = await world.newVolunteer(0);
    await orderIn(world, "accepted", { volunteer: busy, startsInHours: 2 });
    const { orderId } = await book(world, { startsInHours: 2.5 });
    const near = await world.newVolunteer(1);
    const { order, items } = await callAs(world.dispatcher, "dispatch", "candidates", { orderId });
    expect(order.orderId).toBe(orderId);
    expect(items.map((one) => one.volunteerId)).toEqual([near.memberId, world.volunteer.memberId]);
    expect(items[0]!.reasons).toContain("同一网格");
  });

  it("refuses to offer to one who is busy, who is no volunteer, or who is the resident", async () => {
    const [resident, busy] = [await welcomed(world.community, world.dispatcher, {}, true), await world.newVolunteer()];
    await orderIn(world, "accepted", { volunteer: busy, startsInHours: 8 });
    const { orderId } = await book(world, { resident, startsInHours: 8.5 });
    const offerTo = (volunteer: Person) =>
      refusalOf(world.dispatcher, "dispatch", "offer", { orderId, volunteerId: volunteer.memberId });
    expect(await offerTo(busy)).toBe("slot_taken");
    expect(await offerTo(await world.newResident())).toBe("not_a_volunteer");
    expect(await offerTo(await joinCommunity(world.community))).toBe("not_a_volunteer");
    expect(await offerTo(resident)).toBe("own_order");
  });

  it("refuses to offer or open what should have begun", async () => {
    const { orderId } = await book(world, { startsInHours: 1 });
    world.clock.advance({ hours: 1 });
    expect(
      await refusalOf(world.dispatcher, "dispatch", "offer", { orderId, volunteerId: world.volunteer.memberId }),
    ).toBe("starts_in_past");
    expect(await refusalOf(world.dispatcher, "dispatch", "open", { orderId })).toBe("starts_in_past");
  });

  it("counts its piles", async () => {
    const { counts } = await callAs(world.dispatcher, "dispatch", "desk", { which: "running" });
    expect(counts).toEqual({ waiting: 3, running: 2, disputed: 0, newcomers: 1 });
  });

  it("takes an accepted order back for another volunteer", async () => {
    const [first, second] = [await world.newVolunteer(), await world.newVolunteer()];
    const orderId = await orderIn(world, "accepted", { volunteer: first, startsInHours: 20 });
    await callAs(world.dispatcher, "dispatch", "release", { orderId, reason: "志愿者临时有事" });
    expect((await callAs(first, "dispatch", "tasks", {})).mine).toEqual([]);
    await callAs(world.dispatcher, "dispatch", "offer", { orderId, volunteerId: second.memberId });
    expect((await callAs(second, "dispatch", "accept", { orderId })).order.volunteerName).toBe(second.name);
  });
});

describe("a volunteer", () => {
  const world = useWorld();

  it("accepts once; the others who were asked need not answer", async () => {
    const [first, second] = [await world.newVolunteer(), await world.newVolunteer()];
    const { orderId } = await book(world);
    for (const { memberId: volunteerId } of [first, second])
      await callAs(world.dispatcher, "dispatch", "offer", { orderId, volunteerId });
    await callAs(first, "dispatch", "accept", { orderId });
    expect(await refusalOf(second, "dispatch", "accept", { orderId })).toBe("already_taken");
    expect(await refusalOf(second, "dispatch", "decline", { orderId })).toBe("offer_ended");
    expect((await callAs(second, "dispatch", "tasks", {})).offered).toEqual([]);
  });

  it("declines, and the desk sees it", async () => {
    const volunteer = await world.newVolunteer();
    const orderId = await orderIn(world, "offered", { volunteer, startsInHours: 6 });
    await callAs(volunteer, "dispatch", "decline", { orderId });
    expect(await refusalOf(volunteer, "dispatch", "accept", { orderId })).toBe("offer_ended");
    const { items } = await callAs(world.dispatcher, "dispatch", "candidates", { orderId });
    expect(items.find((one) => one.volunteerId === volunteer.memberId)!.asked).toBe("declined");
  });

  it("keeps an open order open by declining an offer of it", async () => {
    const volunteer = await world.newVolunteer();
    const orderId = await orderIn(world, "open", { startsInHours: 30 });
    await callAs(world.dispatcher, "dispatch", "offer", { orderId, volunteerId: volunteer.memberId });
    await callAs(volunteer, "dispatch", "decline", { orderId });
    expect((await callAs(volunteer, "dispatch", "tasks", {})).open.map((task) => task.orderId)).toContain(orderId);
    await callAs(volunteer, "dispatch", "claim", { orderId });
  });

  it("claims an open order, not one that isn't, nor one taken", async () => {
    const [first, second] = [await world.newVolunteer(), await world.newVolunteer()];
    const orderId = await orderIn(world, "open", { startsInHours: 9 });
    const closed = await orderIn(world, "placed", { startsInHours: 12 });
    expect(await refusalOf(first, "dispatch", "claim", { orderId: closed })).toBe("order_moved_on");
    await callAs(first, "dispatch", "claim", { orderId });
    expect(await refusalOf(second, "dispatch", "claim", { orderId })).toBe("already_taken");
  });

  it("can't take an order of their own", async () => {
    const both = await welcomed(world.community, world.dispatcher, {}, true);
    const orderId = await orderIn(world, "open", { resident: both, startsInHours: 40 });
    expect(await refusalOf(both, "dispatch", "claim", { orderId })).toBe("own_order");
    expect((await callAs(both, "dispatch", "tasks", {})).open.map((task) => task.orderId)).not.toContain(orderId);
  });

  it("can't take two visits that overlap, and can take one after the other", async () => {
    const volunteer = await world.newVolunteer();
    await orderIn(world, "accepted", { volunteer, startsInHours: 50, durationMinutes: 60 });
    const overlapping = await orderIn(world, "open", {
      startsInHours: 50.5,
      durationMinutes: 60,
      resident: await world.newResident(),
    });
    const following = await orderIn(world, "open", {
      startsInHours: 51,
      durationMinutes: 60,
      resident: await world.newResident(),
    });
    expect(await refusalOf(volunteer, "dispatch", "claim", { orderId: overlapping })).toBe("slot_taken");
    await callAs(volunteer, "dispatch", "claim", { orderId: following });
  });

  it("can't accept an offer once another visit took the time", async () => {
    const volunteer = await world.newVolunteer();
    const offered = await orderIn(world, "offered", {
      volunteer,
      startsInHours: 60,
      resident: await world.newResident(),
    });
    const open = await orderIn(world, "open", { startsInHours: 60, resident: await world.newResident() });
    await callAs(volunteer, "dispatch", "claim", { orderId: open });
    expect(await refusalOf(volunteer, "dispatch", "accept", { orderId: offered })).toBe("slot_taken");
  });

  it("gives an accepted order back, sees no more of it than a stranger, and may take it again", async () => {
    const [resident, volunteer] = [await world.newResident(), await world.newVolunteer()];
    const orderId = await orderIn(world, "accepted", { resident, volunteer, startsInHours: 70, note: "门铃坏了" });
    const { order } = await callAs(volunteer, "dispatch", "release", { orderId, reason: "身体不适" });
    expect(order).toMatchObject({ state: "dispatching", volunteerName: null, note: "", allowedActions: [] });
    expect(order.place).not.toContain(resident.address);
    expect((await balancesOf(resident)).minutes.held).toBe(60);
    await callAs(world.dispatcher, "dispatch", "open", { orderId });
    await callAs(volunteer, "dispatch", "claim", { orderId });
  });

  it("has new codes at every taking", async () => {
    const [resident, volunteer] = [await world.newResident(), await world.newVolunteer()];
    const orderId = await orderIn(world, "accepted", { resident, volunteer, startsInHours: 80 });
    const before = await codeFor(resident, orderId);
    await callAs(volunteer, "dispatch", "release", { orderId, reason: "身体不适" });
    await callAs(world.dispatcher, "dispatch", "open", { orderId });
    await callAs(volunteer, "dispatch", "claim", { orderId });
    expect(await codeFor(resident, orderId)).not.toBe(before);
  });

  it("can't give back what has begun", async () => {
    const orderId = await orderIn(world, "started", { resident: await world.newResident() });
    expect(await refusalOf(world.volunteer, "dispatch", "release", { orderId, reason: "身体不适" })).toBe(
      "order_moved_on",
    );
  });

  it("may hold the role from the street", async () => {
    const volunteer = await world.newResident();
    await grant(world.database, volunteer.openid, "volunteer", world.community.streetId);
    const orderId = await orderIn(world, "open", { startsInHours: 90, resident: await world.newResident() });
    await callAs(volunteer, "dispatch", "claim", { orderId });
  });
});
