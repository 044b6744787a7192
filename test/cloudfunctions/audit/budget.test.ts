import { appoint } from "../../support/auditors";
import { answerTo, callAs, codeOf, runJobs } from "../../support/call";
import { leaveInFund } from "../../support/fund";
import { balancesOf, orderIn } from "../../support/orders";
import type { Person } from "../../support/people";
import { useWorld } from "../../support/world";

describe("a fund that is filled again", () => {
  const world = useWorld();
  let manager: Person;
  const raise = (amount: number, unit: "minute" | "point" = "point") =>
    callAs(manager, "audit", "raiseBudget", { unit, amount, reason: "街道拨付" });
  beforeAll(async () => {
    manager = await appoint(world, "communityManager", "社区书记");
  });

  it("pays the points owed in the order of time, as far as it reaches", async () => {
    await leaveInFund(world.database, world.community.communityId, "point", 0);
    const volunteers = [await world.newVolunteer(), await world.newVolunteer(), await world.newVolunteer()];
    for (const volunteer of volunteers) {
      await orderIn(world, "confirmed", { volunteer, resident: await world.newResident(), startsInHours: 1 });
      world.clock.advance({ hours: 1 });
    }
    const points = () => Promise.all(volunteers.map(async (one) => (await balancesOf(one)).points.balance));
    expect(await points()).toEqual([0, 0, 0]);
    expect(await raise(59)).toMatchObject({ paidCount: 0, fund: { left: 59, owed: 180 } });
    expect(await raise(70)).toMatchObject({ paidCount: 2, fund: { left: 9, owed: 60 } });
    expect(await points()).toEqual([60, 60, 0]);
    expect((await runJobs()).done["payOwed"]).toBe(0);
    expect(await raise(51)).toMatchObject({ paidCount: 1, fund: { left: 0, owed: 0 } });
    expect(await points()).toEqual([60, 60, 60]);
  });

  it("pays by the timer what was filled from elsewhere", async () => {
    const volunteer = await world.newVolunteer();
    await orderIn(world, "confirmed", { volunteer, resident: await world.newResident() });
    expect((await balancesOf(volunteer)).points).toMatchObject({ balance: 0, owed: 60 });
    await leaveInFund(world.database, world.community.communityId, "point", 100);
    expect((await runJobs()).done["payOwed"]).toBe(1);
    expect((await balancesOf(volunteer)).points).toMatchObject({ balance: 60, owed: 0 });
  });

  it("gives more minutes as well, and tells who raised it and why, newest first", async () => {
    const before = (await callAs(manager, "audit", "budgets", {})).funds.find(({ unit }) => unit === "minute")!;
    world.clock.advance({ minutes: 1 });
    const { fund } = await raise(600, "minute");
    expect([fund.budget - before.budget, fund.left - before.left]).toEqual([600, 600]);
    const { raises } = await callAs(manager, "audit", "budgets", {});
    expect(raises[0]).toMatchObject({ unit: "minute", amount: 600, reason: "街道拨付", byName: "社区书记" });
    expect(raises.at(-1)).toMatchObject({ byName: null, at: null });
  });

  it.each([0, -1, 1.5, 2 ** 31, 1e300, "100", null])("is not filled with %p", async (amount) => {
    const input = { unit: "point", amount, reason: "街道拨付" };
    const answer = await answerTo(manager, "audit", "raiseBudget", input);
    expect(codeOf(answer)).toBe("invalid_input");
    expect(!answer.ok && Object.keys(answer.error.fields ?? {})).toEqual(["amount"]);
  });

  it("is filled by the community's and the street's managers alone", async () => {
    const input = { unit: "point", amount: 1, reason: "街道拨付" } as const;
    const street = await appoint(world, "resident", "街道主任");
    await world.database.sql(
      `INSERT INTO role_grants (grant_id, person_id, area_id, role, granted_at)
        SELECT gen_random_uuid(), person_id, $1, 'streetManager', now() FROM people WHERE openid = $2`,
      [world.community.streetId, street.openid],
    );
    await callAs(street, "audit", "raiseBudget", input);
    for (const by of [await appoint(world, "auditor", "审计员小郑"), world.dispatcher, world.resident])
      expect(codeOf(await answerTo(by, "audit", "raiseBudget", input))).toBe("forbidden");
  });
});
