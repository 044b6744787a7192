import { answerTo, callAs, codeOf, refusalOf, runJobs } from "../../support/call";
import { appointed, grantMinutes, joinCommunity, type Person, suspend } from "../../support/people";
import { useWorld } from "../../support/world";

describe("minutes sent to another community", () => {
  const world = useWorld();
  let here: Person;
  let there: Person;

  const minutesOf = async ({ memberId }: Person) => {
    const [account] = await world.database.sql<{ balance: number }>(
      "SELECT balance::int FROM accounts WHERE owner_id = $1 AND unit = 'minute'",
      [memberId],
    );
    return account!.balance;
  };
  const send = (amountMinutes: number) => ({ toCommunityId: world.elsewhere.communityId, amountMinutes });
  const clearings = async () =>
    Object.fromEntries(
      (
        await world.database.sql<{ community_id: string; balance: number }>(
          "SELECT community_id, balance::int FROM accounts WHERE kind = 'clearing'",
        )
      ).map(({ community_id, balance }) => [community_id === here.communityId ? "here" : "there", balance]),
    );
  const open = (limit: number) =>
    world.database.sql("SELECT ledger_open_clearing($1, $2, $3)", [
      world.community.communityId,
      world.elsewhere.communityId,
      limit,
    ]);

  beforeAll(async () => {
    here = await world.newResident();
    there = await joinCommunity(world.elsewhere, {}, here.openid);
  });

  it("are refused while there is no way between the two", async () => {
    expect(await refusalOf(here, "points", "send", send(10))).toBe("no_clearing");
  });

  it("leave at once, arrive with the next minute, and are owed between the two", async () => {
    await open(300);
    await callAs(here, "points", "send", send(60));
    expect([await minutesOf(here), await minutesOf(there)]).toEqual([540, 0]);
    await runJobs();
    expect([await minutesOf(here), await minutesOf(there)]).toEqual([540, 60]);
    expect(await clearings()).toEqual({ here: 60, there: -60 });
  });

  it("arrive once though the message is delivered again and by several at once", async () => {
    await callAs(here, "points", "send", send(30));
    await Promise.all([runJobs(), runJobs(), runJobs(), runJobs()]);
    await world.database.sql("UPDATE outbox SET done_at = NULL, due_at = enqueued_at");
    await Promise.all([runJobs(), runJobs(), runJobs()]);
    expect([await minutesOf(here), await minutesOf(there)]).toEqual([510, 90]);
    expect(await clearings()).toEqual({ here: 90, there: -90 });
  });

  it("arrive though whoever took the message died with it", async () => {
    await callAs(here, "points", "send", send(10));
    // Taken, and nothing more.
    await world.database.sql(
      "UPDATE outbox SET attempts = 1, due_at = due_at + interval '1 minute' WHERE done_at IS NULL",
    );
    await runJobs();
    expect(await minutesOf(there)).toBe(90);
    world.clock.advance({ minutes: 2 });
    await runJobs();
    expect(await minutesOf(there)).toBe(100);
  });

  it.each([0, -1, 1.5, 2_147_483_648])("are refused for an amount of %p, and leave no trace", async (amount) => {
    const before = await clearings();
    expect(await refusalOf(here, "points", "send", send(amount))).toBe("amount_invalid");
    expect(await clearings()).toEqual(before);
  });

  it("never come to more than the limit, though many send at once", async () => {
    await grantMinutes(world.database, here, 1000);
    const answers = await Promise.all(Array.from({ length: 8 }, () => answerTo(here, "points", "send", send(30))));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(6);
    expect(answers.filter(({ ok }) => !ok).map(codeOf)).toEqual(["clearing_limit", "clearing_limit"]);
    await runJobs();
    expect(await clearings()).toEqual({ here: 280, there: -280 });
  });

  it("are refused beyond what one has, from a stopped account, to oneself and to where one is no member", async () => {
    await open(100_000);
    expect(await refusalOf(here, "points", "send", send(50_000))).toBe("insufficient_minutes");
    const stranger = await world.newResident();
    expect(await refusalOf(stranger, "points", "send", send(10))).toBe("not_a_member");
    expect(await refusalOf(here, "points", "send", { toCommunityId: here.communityId, amountMinutes: 10 })).toBe(
      "gift_to_self",
    );
    await suspend(world.database, here);
    expect(await refusalOf(here, "points", "send", send(10))).toBe("account_suspended");
  });

  it("are told month by month, and the month's debt is settled from fund to fund, once", async () => {
    const manager = await appointed(world.database, here.communityId, "主任", [
      { role: "communityManager", areaId: here.communityId },
    ]);
    const month = world.clock.now().toISOString().slice(0, 7);
    world.clock.advance({ hours: 40 * 24 });
    // The one that is owed takes its claim over; the next minute the other takes the debt.
    await Promise.all([runJobs(), runJobs()]);
    await runJobs();
    await runJobs();
    expect(await clearings()).toEqual({ here: 0, there: 0 });
    const { items } = await callAs(manager, "points", "clearing", { month });
    expect(items).toMatchObject([
      {
        communityId: world.elsewhere.communityId,
        balance: 0,
        statement: { opening: 0, sent: 280, received: 0, settled: 0, closing: 280 },
      },
    ]);
  });

  it("stand in the next month's statement when they were entered after their own was closed", async () => {
    const manager = await appointed(world.database, here.communityId, "副主任", [
      { role: "communityManager", areaId: here.communityId },
    ]);
    const other = await world.newResident();
    await joinCommunity(world.elsewhere, {}, other.openid);
    const late = "2026-12-31T15:59:59.990Z";
    world.clock.set("2026-12-31T16:00:00Z");
    await runJobs();
    await runJobs();
    world.clock.set(late);
    await callAs(other, "points", "send", send(20));
    world.clock.set("2027-01-15T00:00:00Z");
    await runJobs();
    world.clock.set("2027-02-01T00:00:00Z");
    await runJobs();
    await runJobs();
    const statementOf = async (month: string) =>
      (await callAs(manager, "points", "clearing", { month })).items[0]!.statement;
    expect(await statementOf("2026-12")).toMatchObject({ sent: 0, settled: -280, closing: 0 });
    expect(await statementOf("2027-01")).toMatchObject({ opening: 0, sent: 20, closing: 20 });
    await runJobs();
    await runJobs();
    expect(await clearings()).toEqual({ here: 0, there: 0 });
  });

  it("stay owed into the next month while the fund that would take the claim is short", async () => {
    const other = await world.newResident();
    await joinCommunity(world.elsewhere, {}, other.openid);
    await callAs(other, "points", "send", send(120));
    await runJobs();
    await world.database.sql(
      "UPDATE accounts SET floor = balance WHERE kind = 'fund' AND unit = 'minute' AND community_id = $1",
      [world.elsewhere.communityId],
    );
    await world.database.sql(
      `UPDATE budgets SET amount = (SELECT -sum(floor) FROM accounts WHERE kind = 'fund' AND unit = 'minute' AND community_id = $1)
         WHERE community_id = $1 AND unit = 'minute'`,
      [world.elsewhere.communityId],
    );
    world.clock.advance({ hours: 40 * 24 });
    await runJobs();
    await runJobs();
    expect(await clearings()).toEqual({ here: 120, there: -120 });
  });
});

describe("the limit between two communities", () => {
  const world = useWorld();
  const limit = (otherCommunityId: string, limitMinutes = 600) => ({ otherCommunityId, limitMinutes });

  it("is set by who is over both, and by nobody else", async () => {
    const { communityId, streetId } = world.community;
    const over = (name: string, role: "streetManager" | "communityManager", areaId: string) =>
      appointed(world.database, communityId, name, [{ role, areaId }]);
    const street = await over("街道主任", "streetManager", streetId);
    const half = await over("半个主任", "streetManager", communityId);
    const manager = await over("社区主任", "communityManager", communityId);
    const other = world.elsewhere.communityId;
    expect(await refusalOf(half, "points", "setClearingLimit", limit(other))).toBe("forbidden");
    expect(await refusalOf(manager, "points", "setClearingLimit", limit(other))).toBe("forbidden");
    expect(await refusalOf(street, "points", "setClearingLimit", limit(communityId))).toBe("not_found");
    expect(await refusalOf(street, "points", "setClearingLimit", limit(streetId))).toBe("not_found");
    expect(await refusalOf(street, "points", "setClearingLimit", limit(other, 0))).toBe("amount_invalid");
    await callAs(street, "points", "setClearingLimit", limit(other));
    const { items } = await callAs(manager, "points", "clearing", { month: "2026-11" });
    expect(items).toMatchObject([{ communityId: other, balance: 0, limitMinutes: 600, statement: null }]);
  });
});
