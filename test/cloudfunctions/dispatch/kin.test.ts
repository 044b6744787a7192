import { callAs, refusalOf } from "../../support/call";
import { linkKin } from "../../support/kin";
import { balancesOf, book, orderIn } from "../../support/orders";
import type { Person } from "../../support/people";
import { useWorld } from "../../support/world";

describe("kin never earn from kin", () => {
  const world = useWorld();
  let parent: Person;
  let child: Person;

  beforeAll(async () => {
    parent = await world.newResident();
    child = await world.newVolunteer();
    await linkKin(parent, child, "parent");
  });

  it("so the desk is not shown them for the order, and can't offer it to them", async () => {
    const { orderId } = await book(world, { resident: parent });
    const { items } = await callAs(world.dispatcher, "dispatch", "candidates", { orderId });
    expect(items.map(({ volunteerId }) => volunteerId)).toEqual([world.volunteer.memberId]);
    const offer = { orderId, volunteerId: child.memberId };
    expect(await refusalOf(world.dispatcher, "dispatch", "offer", offer)).toBe("own_kin");
  });

  it("so they neither see it among open ones nor can claim it", async () => {
    const orderId = await orderIn(world, "open", { resident: parent, startsInHours: 5 });
    expect((await callAs(child, "dispatch", "tasks", {})).open).toEqual([]);
    expect((await callAs(world.volunteer, "dispatch", "tasks", {})).open).toMatchObject([{ orderId }]);
    expect(await refusalOf(child, "dispatch", "claim", { orderId })).toBe("own_kin");
  });

  it("so an offer from before can no longer be accepted", async () => {
    const resident = await world.newResident();
    const orderId = await orderIn(world, "offered", { resident, volunteer: child, startsInHours: 8 });
    await linkKin(resident, child, "grandparent");
    expect(await refusalOf(child, "dispatch", "accept", { orderId })).toBe("own_kin");
  });

  it("but what was accepted before is served and paid", async () => {
    const [resident, volunteer] = [await world.newResident(), await world.newVolunteer()];
    const orderId = await orderIn(world, "finished", { resident, volunteer, startsInHours: 11 });
    await linkKin(resident, volunteer, "child");
    await callAs(resident, "order", "confirm", { orderId, stars: 5, words: "" });
    expect((await balancesOf(volunteer)).minutes.balance).toBe(60);
  });

  it("and others of the family's neighbours may help as before", async () => {
    await callAs(child, "dispatch", "tasks", {});
    const resident = await world.newResident();
    await orderIn(world, "confirmed", { resident, volunteer: child, startsInHours: 14 });
    expect((await balancesOf(child)).minutes.balance).toBe(60);
  });
});
