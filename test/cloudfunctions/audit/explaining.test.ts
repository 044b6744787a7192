import type { ExplainedLine } from "@contract/audit";
import { accountOf, appoint, entryAbout } from "../../support/auditors";
import { callAs, refusalOf } from "../../support/call";
import { orderIn } from "../../support/orders";
import type { Person } from "../../support/people";
import { addReward } from "../../support/shops";
import { useWorld } from "../../support/world";

describe("a balance explained", () => {
  const world = useWorld();
  let auditor: Person;
  let between: string;
  let orderIds: string[];
  const MANY = 23;

  beforeAll(async () => {
    auditor = await appoint(world, "auditor", "审计员小郑");
    orderIds = [];
    for (let at = 0; at < MANY; at += 1) {
      orderIds.push(await orderIn(world, "confirmed", { durationMinutes: 10, startsInHours: 1, service: "repair" }));
      if (at === 11) between = world.clock.now().toISOString();
      if (at % 5 !== 0) world.clock.advance({ minutes: 10 });
    }
  });

  async function linesOf(accountId: string, at?: string) {
    const lines: ExplainedLine[] = [];
    let after: string | undefined;
    for (;;) {
      const page = await callAs(auditor, "audit", "explain", { accountId, at, after });
      lines.push(...page.items);
      if (page.next === null) return { lines, balance: page.balance };
      expect(page.items).toHaveLength(20);
      after = page.next;
    }
  }

  it("comes to just the lines, newest first, each with who, why and whereto", async () => {
    const accountId = await accountOf(world, world.volunteer.memberId, "minute");
    const { lines, balance } = await linesOf(accountId);
    expect([lines.length, balance]).toEqual([MANY, MANY * 10]);
    expect(lines[0]).toMatchObject({
      kind: "service",
      title: "家电小修",
      amount: 10,
      balanceAfter: balance,
      other: { kind: "member", unit: "minute", ownerName: "王秀兰" },
      actorName: "王秀兰",
    });
    expect(lines.map((line) => line.balanceAfter)).toEqual(lines.map((_, index) => balance - index * 10));
    expect(lines.map((line) => line.at)).toEqual(
      lines
        .map((line) => line.at)
        .sort()
        .reverse(),
    );
  });

  it("stops at the instant asked for", async () => {
    const { lines, balance } = await linesOf(await accountOf(world, world.volunteer.memberId, "point"), between);
    expect([lines.length, balance]).toEqual([12, 120]);
    expect(lines[0]!.at <= between).toBe(true);
    const early = await linesOf(await accountOf(world, world.volunteer.memberId, "point"), "2026-01-01T00:00:00Z");
    expect(early).toEqual({ lines: [], balance: 0 });
  });

  it("takes the shares of the fund as one account", async () => {
    const { items } = await callAs(auditor, "audit", "accounts", { kind: "fund", unit: "point" });
    expect(items).toHaveLength(1);
    const { lines, balance } = await linesOf(items[0]!.accountId);
    expect([lines.length, balance, items[0]!.balance]).toEqual([MANY, -MANY * 10, -MANY * 10]);
    expect(lines.map((line) => line.balanceAfter)).toEqual(lines.map((_, index) => (index - MANY) * 10));
    expect(lines[0]!.other).toMatchObject({ kind: "member", ownerName: "陈建国" });
  });

  it("leads to the fund by the same id from whichever share the entry came", async () => {
    const [fund] = (await callAs(auditor, "audit", "accounts", { kind: "fund", unit: "point" })).items;
    for (const orderId of orderIds.slice(0, 5)) {
      const entryId = await entryAbout(world, orderId, "award");
      const { entry } = await callAs(auditor, "audit", "entry", { entryId });
      expect(entry.from.account).toEqual({ accountId: fund!.accountId, unit: "point", kind: "fund", ownerName: null });
      expect(entry).toMatchObject({ reverses: null, reversedBy: null, correction: null, title: "家电小修" });
    }
  });

  it("finds accounts by part of the owner's name, a merchant's too", async () => {
    await addReward(world.database, world.community.communityId, world.shop);
    const named = async (query: string) =>
      (await callAs(auditor, "audit", "accounts", { query })).items.map(({ kind, unit, ownerName }) => [
        kind,
        unit,
        ownerName,
      ]);
    expect(await named("秀兰")).toEqual([
      ["member", "minute", "王秀兰"],
      ["member", "point", "王秀兰"],
    ]);
    expect((await named("超市")).filter(([kind]) => kind === "payable")).toEqual([["payable", "point", "便民超市"]]);
    expect(await named("%")).toEqual([]);
  });

  it("lists every account once", async () => {
    for (let at = 0; at < 25; at += 1) await world.newResident();
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await callAs(auditor, "audit", "accounts", { after });
      seen.push(...page.items.map((item) => item.accountId));
      after = page.next ?? undefined;
    } while (after);
    const [{ count }] = (await world.database.sql<{ count: number }>(
      "SELECT count(*)::int AS count FROM accounts WHERE community_id = $1 AND share_no = 0",
      [world.community.communityId],
    )) as [{ count: number }];
    expect([seen.length, new Set(seen).size]).toEqual([count, count]);
  });

  it.each(["x", "1_2_3", "1_2_00000000-0000-0000-0000-00000000000g", "-"])("refuses the cursor %p", async (after) => {
    const accountId = await accountOf(world, world.volunteer.memberId, "minute");
    expect(await refusalOf(auditor, "audit", "explain", { accountId, after })).toBe("invalid_input");
    expect(await refusalOf(auditor, "audit", "accounts", { after })).toBe("invalid_input");
    expect(await refusalOf(auditor, "audit", "corrections", { after })).toBe("invalid_input");
  });
});
