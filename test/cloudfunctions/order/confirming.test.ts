import { callAs, refusalOf, runJobs } from "../../support/call";
import { balancesOf, orderIn } from "../../support/orders";
import type { Person } from "../../support/people";
import { useWorld } from "../../support/world";

describe("confirming", () => {
  const world = useWorld();
  let resident: Person;
  let volunteer: Person;

  beforeEach(async () => {
    resident = await world.newResident();
    volunteer = await world.newVolunteer();
  });

  const confirm = (orderId: string) => callAs(resident, "order", "confirm", { orderId, stars: 4, words: "谢谢" });

  it("pays what was served and releases the rest", async () => {
    const orderId = await orderIn(world, "finished", { resident, volunteer, durationMinutes: 120, servedMinutes: 45 });
    const { order } = await confirm(orderId);
    expect(order).toMatchObject({
      state: "confirmed",
      servedMinutes: 45,
      paidMinutes: 45,
      earnedPoints: 45,
      stars: 4,
      confirmsItselfAt: null,
    });
    expect(await balancesOf(resident)).toMatchObject({ minutes: { balance: 555, held: 0, available: 555 } });
    expect(await balancesOf(volunteer)).toMatchObject({ minutes: { balance: 45 }, points: { balance: 45, owed: 0 } });
  });

  it("pays no more than was booked, however long it took", async () => {
    const orderId = await orderIn(world, "finished", { resident, volunteer, durationMinutes: 60, servedMinutes: 200 });
    expect((await confirm(orderId)).order).toMatchObject({ servedMinutes: 200, paidMinutes: 60, earnedPoints: 60 });
    expect((await balancesOf(resident)).minutes).toEqual({ balance: 540, held: 0, available: 540 });
  });

  it("pays nothing for a visit of less than a minute, and sets the hold free", async () => {
    const orderId = await orderIn(world, "finished", { resident, volunteer, servedMinutes: 0 });
    expect((await confirm(orderId)).order).toMatchObject({ state: "confirmed", paidMinutes: 0, earnedPoints: 0 });
    expect((await balancesOf(resident)).minutes).toEqual({ balance: 600, held: 0, available: 600 });
  });

  it("happens once", async () => {
    const orderId = await orderIn(world, "confirmed", { resident, volunteer });
    expect(await refusalOf(resident, "order", "confirm", { orderId, stars: 1, words: "" })).toBe("order_moved_on");
    expect((await balancesOf(volunteer)).minutes.balance).toBe(60);
  });

  it.each(["placed", "offered", "accepted", "started", "disputed"] as const)(
    "can't be done while %s",
    async (state) => {
      const orderId = await orderIn(world, state, { resident, volunteer });
      expect(await refusalOf(resident, "order", "confirm", { orderId, stars: 5, words: "" })).toBe("order_moved_on");
    },
  );

  it("counts towards the volunteer's hours, newest first", async () => {
    await confirm(await orderIn(world, "finished", { resident, volunteer, servedMinutes: 20 }));
    await orderIn(world, "finished", { resident, volunteer, servedMinutes: 30 });
    const hours = await callAs(volunteer, "dispatch", "hours", {});
    expect(hours).toMatchObject({ totalMinutes: 50, visitCount: 2, next: null });
    expect(hours.items.map(({ servedMinutes, stars }) => [servedMinutes, stars])).toEqual([
      [30, null],
      [20, 4],
    ]);
  });

  it("tells the resident when the volunteer has been here before", async () => {
    const first = await orderIn(world, "confirmed", { resident, volunteer });
    expect((await callAs(resident, "order", "get", { orderId: first })).order.knownVolunteer).toBe(false);
    const second = await orderIn(world, "accepted", { resident, volunteer });
    expect((await callAs(resident, "order", "get", { orderId: second })).order.knownVolunteer).toBe(true);
  });
});

describe("confirming itself", () => {
  const world = useWorld();
  const stateOf = async (orderId: string) => (await callAs(world.resident, "order", "get", { orderId })).order;

  it("happens 72 hours after the check-out and not a minute before", async () => {
    const orderId = await orderIn(world, "finished");
    const finishedAt = world.clock.now();
    expect((await stateOf(orderId)).confirmsItselfAt).toBe(
      new Date(finishedAt.getTime() + 72 * 3_600_000).toISOString(),
    );
    world.clock.advance({ hours: 72, seconds: -1 });
    await runJobs();
    expect((await stateOf(orderId)).state).toBe("finished");
    world.clock.advance({ seconds: 1 });
    expect((await runJobs()).done["lapseOrders"]).toBe(1);
    expect(await stateOf(orderId)).toMatchObject({ state: "confirmed", paidMinutes: 60, stars: null });
    expect((await stateOf(orderId)).history.at(-1)).toMatchObject({ event: "autoConfirm", by: "timer" });
    expect((await runJobs()).done["lapseOrders"]).toBe(0);
  });

  it("never happens while the order is disputed", async () => {
    const orderId = await orderIn(world, "disputed");
    world.clock.advance({ hours: 24 * 60 });
    expect((await runJobs()).done["lapseOrders"]).toBe(0);
    expect((await stateOf(orderId)).state).toBe("disputed");
  });
});
