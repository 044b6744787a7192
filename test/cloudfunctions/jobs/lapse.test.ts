import { callAs, refusalOf, runJobs } from "../../support/call";
import { balancesOf, codeFor, orderIn } from "../../support/orders";
import { useWorld } from "../../support/world";

describe("an order whose time has come", () => {
  const world = useWorld();
  const stateOf = async (orderId: string) => (await callAs(world.dispatcher, "order", "get", { orderId })).order.state;

  it.each(["placed", "offered", "open"] as const)(
    "expires at its start while %s, and sets the minutes free",
    async (state) => {
      const [resident, volunteer] = [await world.newResident(), await world.newVolunteer()];
      const orderId = await orderIn(world, state, { resident, volunteer, startsInHours: 2 });
      world.clock.advance({ hours: 2, seconds: -1 });
      await runJobs();
      expect(await stateOf(orderId)).not.toBe("expired");
      world.clock.advance({ seconds: 1 });
      await runJobs();
      expect(await stateOf(orderId)).toBe("expired");
      expect((await balancesOf(resident)).minutes).toEqual({ balance: 600, held: 0, available: 600 });
      expect(await refusalOf(volunteer, "dispatch", "claim", { orderId })).toBe("order_moved_on");
      const [hold] = await world.database.sql(
        "SELECT h.state FROM orders JOIN holds h USING (community_id, hold_id) WHERE order_id = $1",
        [orderId],
      );
      expect(hold).toEqual({ state: "expired" });
    },
  );

  it("expires a day after its planned end when the volunteer never came, and frees the volunteer", async () => {
    const [resident, volunteer] = [await world.newResident(), await world.newVolunteer()];
    const orderId = await orderIn(world, "accepted", { resident, volunteer, startsInHours: 2 });
    world.clock.advance({ hours: 2 + 1 + 24, seconds: -1 });
    await runJobs();
    expect(await stateOf(orderId)).toBe("accepted");
    world.clock.advance({ seconds: 1 });
    await runJobs();
    expect(await stateOf(orderId)).toBe("expired");
    expect((await callAs(volunteer, "dispatch", "tasks", {})).mine).toEqual([]);
  });

  it("is left alone once the visit has begun", async () => {
    const resident = await world.newResident();
    const orderId = await orderIn(world, "started", { resident });
    world.clock.advance({ hours: 100 });
    await runJobs();
    expect(await stateOf(orderId)).toBe("started");
    await callAs(world.volunteer, "dispatch", "finish", { orderId, code: await codeFor(resident, orderId) });
  });

  it("does not keep others from lapsing when one can't", async () => {
    world.log.expectFaults();
    const [good, bad] = [await orderIn(world, "placed"), await orderIn(world, "placed")];
    const [{ hold_id: holdId }] = (await world.database.sql("SELECT hold_id FROM orders WHERE order_id = $1", [
      bad,
    ])) as [{ hold_id: string }];
    await world.database.sql(
      "UPDATE holds SET state = 'posted', posted_amount = 1, ended_at = now() WHERE hold_id = $1",
      [holdId],
    );
    world.clock.advance({ hours: 3 });
    expect((await runJobs()).ok).toBe(false);
    expect(await stateOf(good)).toBe("expired");
    await world.database.sql(
      "UPDATE holds SET state = 'reserved', posted_amount = NULL, ended_at = NULL WHERE hold_id = $1",
      [holdId],
    );
    expect((await runJobs()).ok).toBe(true);
    expect(await stateOf(bad)).toBe("expired");
  });
});

describe("an offer nobody answers", () => {
  const world = useWorld();

  it("lapses after the community's minutes, and may be made again", async () => {
    const orderId = await orderIn(world, "offered", { startsInHours: 5 });
    const { memberId: volunteerId } = world.volunteer;
    expect(await refusalOf(world.dispatcher, "dispatch", "offer", { orderId, volunteerId })).toBe("order_moved_on");
    world.clock.advance({ minutes: 30 });
    expect(await refusalOf(world.volunteer, "dispatch", "accept", { orderId })).toBe("offer_ended");
    expect(await refusalOf(world.volunteer, "dispatch", "decline", { orderId })).toBe("offer_ended");
    expect(await refusalOf(world.volunteer, "order", "get", { orderId })).toBe("not_found");
    const offers = async () =>
      (await callAs(world.dispatcher, "dispatch", "desk", { which: "waiting" })).items[0]!.offers.map(
        (offer) => offer.state,
      );
    expect(await offers()).toEqual(["expired"]);
    expect((await runJobs()).done["expireOffers"]).toBe(1);
    expect(await offers()).toEqual(["expired"]);
    await callAs(world.dispatcher, "dispatch", "offer", { orderId, volunteerId });
    await callAs(world.volunteer, "dispatch", "accept", { orderId });
  });

  it("lapses at the order's start at the latest", async () => {
    const orderId = await orderIn(world, "offered", { startsInHours: 0.25, volunteer: await world.newVolunteer() });
    const desk = await callAs(world.dispatcher, "dispatch", "desk", { which: "waiting" });
    const line = desk.items.find((item) => item.orderId === orderId)!;
    expect(line.offers[0]!.expiresAt).toBe(line.startsAt);
  });
});
