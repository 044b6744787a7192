import { appoint } from "../../support/auditors";
import { callAs } from "../../support/call";
import { leaveInFund } from "../../support/fund";
import { orderIn } from "../../support/orders";
import type { Person } from "../../support/people";
import { addReward } from "../../support/shops";
import { useWorld } from "../../support/world";

describe("the trial balance", () => {
  const world = useWorld();
  let auditor: Person;
  const instants: string[] = [];

  beforeAll(async () => {
    auditor = await appoint(world, "auditor", "审计员小郑");
    const rewardId = await addReward(world.database, world.community.communityId, world.shop);
    instants.push("2026-01-01T00:00:00.000Z", world.clock.now().toISOString());
    for (let at = 0; at < 6; at += 1) {
      if (at === 4) await leaveInFund(world.database, world.community.communityId, "point", 10);
      await orderIn(world, "confirmed", { durationMinutes: 30, startsInHours: 1, resident: await world.newResident() });
      if (at === 2) await callAs(world.volunteer, "reward", "redeem", { rewardId });
      instants.push(world.clock.now().toISOString());
      world.clock.advance({ hours: 20 });
    }
    instants.push(world.clock.now().toISOString());
  });

  /** From the entries alone, one by one. */
  async function counted(at: string) {
    const entries = await world.database.sql<{ unit: string; amount: number; from: string; to: string }>(
      `SELECT e.unit, e.amount::int, f.kind || ':' || coalesce(f.owner_id::text, '') AS from, t.kind || ':' || coalesce(t.owner_id::text, '') AS to
         FROM entries e JOIN accounts f ON f.account_id = from_account_id JOIN accounts t ON t.account_id = to_account_id
         WHERE e.community_id = $1 AND entered_at <= $2`,
      [world.community.communityId, at],
    );
    const balances = new Map<string, number>();
    for (const { unit, amount, from, to } of entries) {
      balances.set(`${unit}:${from}`, (balances.get(`${unit}:${from}`) ?? 0) - amount);
      balances.set(`${unit}:${to}`, (balances.get(`${unit}:${to}`) ?? 0) + amount);
    }
    const lines: Record<string, { accountCount: number; balance: number; debits: number; credits: number }> = {};
    for (const [key, balance] of balances) {
      const line = (lines[key.split(":", 2).join(" ")] ??= { accountCount: 0, balance: 0, debits: 0, credits: 0 });
      line.accountCount += 1;
      line.balance += balance;
      line.debits += Math.max(0, -balance);
      line.credits += Math.max(0, balance);
    }
    return lines;
  }

  it("is what the entries up to the instant come to, at any instant, a millisecond before and after too", async () => {
    const around = instants.flatMap((at) => [-1, 0, 1].map((ms) => new Date(Date.parse(at) + ms).toISOString()));
    for (const at of around) {
      const { lines, totals } = await callAs(auditor, "audit", "trialBalance", { at });
      const found = Object.fromEntries(lines.map(({ unit, kind, ...rest }) => [`${unit} ${kind}`, rest]));
      expect(found).toEqual(await counted(at));
      for (const { balance, debits, credits } of totals) expect([balance, debits - credits]).toEqual([0, 0]);
    }
  });

  it("is of now when no instant is named, and says which", async () => {
    const { at, lines } = await callAs(auditor, "audit", "trialBalance", {});
    expect(at).toBe(world.clock.now().toISOString());
    const fund = lines.find(({ unit, kind }) => unit === "point" && kind === "fund")!;
    expect(fund).toMatchObject({ accountCount: 1, credits: 0 });
    expect(fund.debits).toBe(-fund.balance);
  });

  it("is empty before the first entry", async () => {
    const { lines, totals } = await callAs(auditor, "audit", "trialBalance", { at: "2000-01-01T00:00:00Z" });
    expect(lines).toEqual([]);
    expect(totals.map(({ balance }) => balance)).toEqual([0, 0]);
  });

  it("is not shown to the auditor of another community", async () => {
    const elsewhere = { ...auditor, communityId: world.elsewhere.communityId };
    await expect(callAs(elsewhere, "audit", "trialBalance", {})).rejects.toThrow("not_a_member");
  });
});
