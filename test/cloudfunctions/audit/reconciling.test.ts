import { checkNames } from "@contract/audit/reconciliation";
import pg from "pg";
import { checks } from "../../../cloudfunctions/shared/core/audit/checks";
import type { Rule } from "../../../cloudfunctions/shared/core/audit/checks/rule";
import { appoint } from "../../support/auditors";
import { callAs, refusalOf, runJobs } from "../../support/call";
import { orderIn } from "../../support/orders";
import type { Person } from "../../support/people";
import { rewardReport } from "../../support/reports";
import { addReward } from "../../support/shops";
import { giveFromPool, sendElsewhere } from "../../support/giving";
import { tamperings } from "../../support/tampering";
import { useWorld } from "../../support/world";

describe("the daily reconciliation", () => {
  const world = useWorld();
  let auditor: Person;
  const today = async () => (await callAs(auditor, "audit", "reconciliations", {})).days.at(-1)!;

  beforeAll(async () => {
    auditor = await appoint(world, "auditor", "审计员小郑");
    const rewardId = await addReward(world.database, world.community.communityId, world.shop);
    await orderIn(world, "confirmed");
    await callAs(world.volunteer, "reward", "redeem", { rewardId });
    await orderIn(world, "placed", { startsInHours: 500, resident: await world.newResident() });
  });

  it("waits for three in the morning of Shanghai, runs once a day, and finds a sound ledger green", async () => {
    world.clock.set("2026-11-21T18:59:59.999Z");
    expect((await runJobs()).done["reconcile"]).toBe(0);
    expect(await today()).toEqual({ day: "2026-11-22", state: "notRun", ranAt: null, checks: [] });
    world.clock.set("2026-11-21T19:00:00.000Z");
    expect((await runJobs()).done["reconcile"]).toBe(2);
    const day = await today();
    expect(day).toMatchObject({ day: "2026-11-22", state: "green", ranAt: "2026-11-21T19:00:00.000Z" });
    expect(day.checks.map(({ check }) => check)).toEqual([...checkNames]);
    expect(day.checks.every(({ ruleCount, breachCount }) => ruleCount > 0 && breachCount === 0)).toBe(true);
    world.clock.set("2026-11-22T15:59:59.999Z");
    expect((await runJobs()).done["reconcile"]).toBe(0);
  });

  it("goes over the new year, and the strip keeps thirty days with those not run among them", async () => {
    world.clock.set("2026-12-31T19:30:00Z");
    await runJobs();
    const { days } = await callAs(auditor, "audit", "reconciliations", {});
    expect([days.length, days[0]!.day, days.at(-1)!.day]).toEqual([30, "2026-12-03", "2027-01-01"]);
    expect(days.map(({ state }) => state)).toEqual([...Array.from({ length: 29 }, () => "notRun"), "green"]);
  });

  it("raises one incident for what differs, which stands until somebody says what it was", async () => {
    const bend = (by: number) =>
      world.database.sql(
        "UPDATE accounts SET balance = balance + $1 WHERE account_id = (SELECT to_account_id FROM entries WHERE kind = 'service' LIMIT 1)",
        [by],
      );
    const runOn = async (day: string) => {
      world.clock.set(`${day}T19:00:00Z`);
      expect((await runJobs()).ok).toBe(true);
    };
    const incidents = async () => (await callAs(auditor, "audit", "incidents", {})).items;
    await bend(7);
    await runOn("2027-01-02");
    const first = await incidents();
    expect(first.map(({ check }) => check).sort()).toEqual(["balances", "sums"]);
    expect((await today()).state).toBe("red");
    expect(first.find(({ check }) => check === "sums")!.breaches[0]!.reference).toContain("minute 7");

    await runOn("2027-01-03");
    expect((await incidents()).map(({ incidentId }) => incidentId)).toEqual(first.map(({ incidentId }) => incidentId));
    expect((await incidents())[0]!.lastFoundAt).toBe("2027-01-03T19:00:00.000Z");

    for (const { incidentId } of first) {
      const { incident } = await callAs(auditor, "audit", "resolveIncident", { incidentId, note: "已找到原因" });
      expect(incident.resolution).toMatchObject({ note: "已找到原因", byName: "审计员小郑" });
      expect(await refusalOf(auditor, "audit", "resolveIncident", { incidentId, note: "再说一次" })).toBe(
        "incident_resolved",
      );
    }
    await runOn("2027-01-04");
    expect(await incidents()).toHaveLength(4);
    expect((await callAs(auditor, "audit", "reconciliations", {})).openIncidents).toHaveLength(2);

    await bend(-7);
    await runOn("2027-01-05");
    expect((await today()).state).toBe("green");
    expect(await incidents()).toHaveLength(4);
  });

  it("tells a line that is not what was sealed", async () => {
    await runJobs();
    await world.database.sql(
      "UPDATE entries SET entered_at = entered_at - interval '1 millisecond' WHERE kind = 'service'",
    );
    world.clock.set("2027-01-06T19:00:00Z");
    await runJobs();
    const day = await today();
    expect(day.checks.filter(({ breachCount }) => breachCount > 0).map(({ check }) => check)).toEqual(["seals"]);
  });
});

describe("each check", () => {
  const world = useWorld();

  beforeAll(async () => {
    const { volunteer, community, database } = world;
    const rewardId = await addReward(database, community.communityId, world.shop);
    await orderIn(world, "confirmed");
    await callAs(volunteer, "reward", "redeem", { rewardId });
    await orderIn(world, "placed", { startsInHours: 500, resident: await world.newResident() });
    await giveFromPool(world);
    await rewardReport(world);
    await sendElsewhere(world);
  });

  it("finds nothing where nothing was bent", async () => {
    const all = Object.values(checks).flat();
    const found = [];
    for (const rule of all) found.push(...(await world.database.sql(rule.sql, [world.community.communityId])));
    expect(found).toEqual([]);
  });

  /** What the rules find in a community while the world's own is bent so; all is as before afterwards. */
  async function foundWhile(sql: string, rules: readonly Rule[], communityId: string) {
    const session = new pg.Client({ connectionString: world.database.url });
    await session.connect();
    await session.query("BEGIN");
    // Its own keys would stop some of it; an owner can let them go.
    await session.query("SET session_replication_role = replica");
    const { rowCount } = await session.query(sql, [world.community.communityId]);
    const found: unknown[] = [];
    for (const rule of rules) found.push(...(await session.query(rule.sql, [communityId])).rows);
    await session.query("ROLLBACK");
    await session.end();
    expect(rowCount).toBeGreaterThan(0);
    return found;
  }

  const cases = Object.entries(tamperings).flatMap(([check, list]) =>
    list.map(([what, sql]) => ({ check, what, sql })),
  );

  it("has something that makes it fail", () => {
    expect(Object.keys(tamperings).sort()).toEqual(Object.keys(checks).sort());
  });

  it.each(cases)("of $check tells of $what, of this community alone", async ({ check, sql }) => {
    const { community, elsewhere } = world;
    const rules = checks[check as keyof typeof checks];
    expect(await foundWhile(sql, rules, community.communityId)).not.toEqual([]);
    expect(await foundWhile(sql, rules, elsewhere.communityId)).toEqual([]);
  });
});
