import { accountOf, appoint } from "../../support/auditors";
import { callAs, runJobs } from "../../support/call";
import { balancesOf, orderIn } from "../../support/orders";
import { useWorld } from "../../support/world";

/** Earned in 2026, points count to the last moment of 2027 in Shanghai. */
const LAST_MOMENT = "2027-12-31T15:59:59.999Z";
const MIDNIGHT = "2027-12-31T16:00:00.000Z";

describe("points whose day is over", () => {
  const world = useWorld();

  it("lapse at the midnight that ends the next year in Shanghai, and not a moment before", async () => {
    const [early, late] = [await world.newVolunteer(), await world.newVolunteer()];
    world.clock.set("2026-12-31T13:00:00Z");
    await orderIn(world, "confirmed", { volunteer: early, resident: await world.newResident(), durationMinutes: 30 });
    world.clock.set("2026-12-31T16:00:00Z");
    await orderIn(world, "confirmed", { volunteer: late, resident: await world.newResident(), durationMinutes: 30 });
    world.clock.set(LAST_MOMENT);
    expect((await runJobs()).done["expirePoints"]).toBe(0);
    expect((await balancesOf(early)).points).toMatchObject({
      balance: 30,
      owed: 0,
      nextExpiry: { amountPoints: 30, lastDay: "2027-12-31" },
    });
    world.clock.set(MIDNIGHT);
    expect((await runJobs()).done["expirePoints"]).toBe(1);
    expect((await balancesOf(early)).points).toMatchObject({ balance: 0, owed: 0, nextExpiry: null });
    expect((await balancesOf(late)).points.balance).toBe(30);
    expect((await runJobs()).done["expirePoints"]).toBe(0);
    const { items } = await callAs(early, "points", "statement", { unit: "point" });
    expect(items[0]).toMatchObject({ kind: "expiry", amount: -30, balanceAfter: 0, at: MIDNIGHT });
  });

  it("stay on a stopped account until it is lifted", async () => {
    const volunteer = await world.newVolunteer();
    const auditor = await appoint(world, "auditor", "审计员小郑");
    await orderIn(world, "confirmed", { volunteer, resident: await world.newResident(), durationMinutes: 30 });
    const accountId = await accountOf(world, volunteer.memberId, "point");
    await callAs(auditor, "audit", "suspend", { accountId, reason: "核实来路" });
    world.clock.set("2029-12-31T16:00:00Z");
    await runJobs();
    expect((await runJobs()).done["expirePoints"]).toBe(0);
    expect((await balancesOf(volunteer)).points.balance).toBe(30);
    await callAs(auditor, "audit", "lift", { accountId, reason: "已核实" });
    expect((await runJobs()).done["expirePoints"]).toBe(1);
    expect((await balancesOf(volunteer)).points.balance).toBe(0);
  });
});
