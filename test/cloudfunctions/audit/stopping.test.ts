import { randomUUID } from "node:crypto";
import { accountOf, appoint } from "../../support/auditors";
import { answerTo, callAs, codeOf, refusalOf } from "../../support/call";
import { balancesOf, codeFor, orderIn } from "../../support/orders";
import type { Person } from "../../support/people";
import { addReward } from "../../support/shops";
import { useWorld } from "../../support/world";

describe("an account stopped by the auditor", () => {
  const world = useWorld();
  let auditor: Person;
  beforeAll(async () => {
    auditor = await appoint(world, "auditor", "审计员小郑");
  });
  const reason = "核实来路";
  const suspend = (accountId: string) => callAs(auditor, "audit", "suspend", { accountId, reason });
  const lift = (accountId: string) => callAs(auditor, "audit", "lift", { accountId, reason: "已核实" });

  it("gives nothing away, though something may come, and a visit accepted before goes on", async () => {
    const [resident, volunteer] = [await world.newResident(), await world.newVolunteer()];
    const orderId = await orderIn(world, "started", { resident, volunteer });
    const minutes = await accountOf(world, resident.memberId, "minute");
    expect((await suspend(minutes)).account.suspendedAt).toBe(world.clock.now().toISOString());
    const booking = {
      serviceId: world.community.serviceIds.meal,
      startsAt: world.clock.in(30),
      durationMinutes: 30,
      place: resident.address,
      note: "",
    };
    expect(await refusalOf(resident, "order", "book", booking)).toBe("account_suspended");

    world.clock.advance({ minutes: 60 });
    await callAs(volunteer, "dispatch", "finish", { orderId, code: await codeFor(resident, orderId) });
    await callAs(resident, "order", "confirm", { orderId, stars: 5, words: "" });
    expect((await balancesOf(resident)).minutes.balance).toBe(540);
    expect((await balancesOf(volunteer)).minutes.balance).toBe(60);

    await lift(minutes);
    await callAs(resident, "order", "book", booking);
  });

  it("receives what it earns, and spends it once it is lifted", async () => {
    const volunteer = await world.newVolunteer();
    const points = await accountOf(world, volunteer.memberId, "point");
    const rewardId = await addReward(world.database, world.community.communityId, world.shop, { pricePoints: 60 });
    await suspend(points);
    await orderIn(world, "confirmed", { volunteer });
    expect((await balancesOf(volunteer)).points.balance).toBe(60);
    expect(await refusalOf(volunteer, "reward", "redeem", { rewardId })).toBe("account_suspended");
    await lift(points);
    await callAs(volunteer, "reward", "redeem", { rewardId });
  });

  it("is stopped once and lifted once, and the list tells who did both and why", async () => {
    const resident = await world.newResident();
    const accountId = await accountOf(world, resident.memberId, "point");
    expect(await refusalOf(auditor, "audit", "lift", { accountId, reason })).toBe("not_suspended");
    await suspend(accountId);
    expect(await refusalOf(auditor, "audit", "suspend", { accountId, reason })).toBe("already_suspended");
    expect((await callAs(auditor, "audit", "explain", { accountId })).allowedActions).toEqual(["lift"]);
    await lift(accountId);
    expect((await callAs(auditor, "audit", "explain", { accountId })).allowedActions).toEqual(["suspend"]);
    const { items } = await callAs(auditor, "audit", "suspensions", {});
    expect(items[0]).toMatchObject({
      account: { accountId, ownerName: resident.name, unit: "point" },
      reason,
      suspendedByName: "审计员小郑",
      lift: { reason: "已核实", byName: "审计员小郑" },
    });
  });

  it("is a member's or a merchant's, never the community's own", async () => {
    const { items } = await callAs(auditor, "audit", "accounts", {});
    for (const own of items.filter(({ ownerName }) => ownerName === null)) {
      expect(await refusalOf(auditor, "audit", "suspend", { accountId: own.accountId, reason })).toBe("not_found");
      expect((await callAs(auditor, "audit", "explain", { accountId: own.accountId })).allowedActions).toEqual([]);
    }
    const payable = (await callAs(auditor, "audit", "accounts", { kind: "payable" })).items[0]!;
    await suspend(payable.accountId);
    await lift(payable.accountId);
  });

  it.each(["", " ", "一", "长".repeat(201)])("is not stopped for the reason %p", async (bad) => {
    const accountId = await accountOf(world, world.resident.memberId, "minute");
    const answer = await answerTo(auditor, "audit", "suspend", { accountId, reason: bad });
    expect(codeOf(answer)).toBe("invalid_input");
    expect(!answer.ok && Object.keys(answer.error.fields ?? {})).toEqual(["reason"]);
  });

  it("is found in this community alone", async () => {
    expect(await refusalOf(auditor, "audit", "suspend", { accountId: randomUUID(), reason })).toBe("not_found");
  });
});
