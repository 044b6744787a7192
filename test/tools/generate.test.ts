import pg from "pg";
import { orderStates } from "../../contract/order/order";
import { caseStates } from "../../contract/request/life";
import { provide } from "../../cloudfunctions/shared/runtime/environment";
import type { Session } from "../../tools/database/session";
import { loadDemo } from "../../tools/generate/demo";
import { findBreaches } from "../../tools/generate/invariants";
import { personas } from "../../tools/generate/personas";
import { community } from "../../tools/generate/places";
import { loadStreet } from "../../tools/generate/street";
import { Clock } from "../../tools/host/clock";
import { answerTo, callAs, runJobs } from "../support/call";
import { openTestDatabase, type TestDatabase } from "../support/database";
import { testKeys } from "../support/sealKeys";
import { MemoryStorage } from "../support/storage";

let database: TestDatabase;
let session: pg.Client;

async function openDatabase() {
  database = await openTestDatabase();
  session = new pg.Client({ connectionString: database.url });
  await session.connect();
}

async function closeDatabase() {
  await session.end();
  await database.close();
}

async function countBy(sql: string): Promise<Record<string, number>> {
  const { rows } = await session.query<{ key: string; count: string }>(sql);
  return Object.fromEntries(rows.map(({ key, count }) => [key, Number(count)]));
}

describe("the demo community", () => {
  const clock = new Clock();
  const steps: [done: number, total: number][] = [];
  const as = (name: string) => ({
    openid: personas.find((persona) => persona.name === name)!.openid,
    communityId: community.areaId,
  });

  beforeAll(async () => {
    await openDatabase();
    const storage = new MemoryStorage();
    provide({
      connections: () => database.connections,
      now: () => clock.now(),
      storage: async () => storage,
      sealKeys: () => testKeys,
      log: () => undefined,
    });
    await loadDemo(
      {
        call: (openid, name, action, communityId, input, requestId) =>
          answerTo({ openid, communityId: community.areaId }, name, action, input, { requestId, communityId }),
        setClock: (now) => clock.set(now),
        runJobs,
        connections: database.connections,
        storage,
      },
      (done, total) => steps.push([done, total]),
    );
  }, 180_000);
  afterAll(closeDatabase);

  it("has orders in every state, and nothing the ledger could not have produced", async () => {
    const states = await countBy("SELECT state AS key, count(*) FROM orders GROUP BY state");
    expect(Object.keys(states).sort()).toEqual([...orderStates].sort());
    expect(await findBreaches(session as Session)).toEqual([]);
  });

  it("has cases, vouchers and offers at each turn that waits for somebody", async () => {
    const states = await countBy("SELECT state AS key, count(*) FROM cases GROUP BY state");
    expect(Object.keys(states).sort()).toEqual([...caseStates].sort());
    expect(states).toMatchObject({ answered: 2, closed: 14 });
    const outcomes = await countBy(
      "SELECT outcome AS key, count(*) FROM cases WHERE outcome IS NOT NULL GROUP BY outcome",
    );
    expect(outcomes).toEqual({ solved: 12, noAnswer: 1, withdrawn: 1 });
    expect(
      await countBy(`SELECT mark AS key, count(*) FROM cases, LATERAL (VALUES
          ('anonymous', is_anonymous), ('urgent', is_urgent), ('street', level = 'street'),
          ('hearing', hearing_asked_by IS NOT NULL), ('placed', cell IS NOT NULL)) AS marks (mark, is_so)
        WHERE is_so GROUP BY mark`),
    ).toMatchObject({ anonymous: 1, urgent: 3, hearing: 1, street: expect.any(Number), placed: 39 });
    expect(Object.keys(await countBy("SELECT state AS key, count(*) FROM vouchers GROUP BY state")).sort()).toEqual([
      "issued",
      "verified",
    ]);
    expect(Object.keys(await countBy("SELECT state AS key, count(*) FROM offers GROUP BY state")).sort()).toEqual([
      "accepted",
      "declined",
      "expired",
      "pending",
    ]);
  });

  it("has mediations at each turn, hours of advice, a file of the hotline and reports with reward", async () => {
    const mediations = await countBy("SELECT state AS key, count(*) FROM mediations GROUP BY state");
    expect(mediations).toEqual({ asked: 2, talking: 1, agreed: 1, closed: 6 });
    expect(await countBy("SELECT state AS key, count(*) FROM reports GROUP BY state")).toEqual({
      waiting: 1,
      valid: 1,
    });
    expect(await countBy("SELECT channel AS key, count(*) FROM cases GROUP BY channel")).toMatchObject({
      ...{ counter: 1, visitLog: 1, hotline: 2 },
    });
    expect((await callAs(as("周丽华"), "request", "imports", {})).items).toMatchObject([{ taken: 2, refused: 2 }]);
    expect((await callAs(as("何桂珍"), "request", "myAdvice", {})).items).toHaveLength(1);
    expect((await callAs(as("郑国华"), "request", "unmasks", {})).items).toHaveLength(1);
    const { items: held } = await callAs(as("徐志强"), "request", "queue", { which: "mine" });
    expect((await callAs(as("郑立新"), "request", "queue", { which: "mine" })).items).toHaveLength(1);
    expect(held.some(({ dueAt }) => dueAt !== null && new Date(dueAt) < clock.now())).toBe(true);
  });

  it("has kin, time given to them and to the pool, and askings decided and waiting", async () => {
    expect((await callAs(as("王秀兰"), "member", "kin", {})).items).toMatchObject([{ name: "孙晓东" }]);
    const given = await countBy("SELECT kind AS key, count(*) FROM entries GROUP BY kind");
    expect(given).toMatchObject({ gift: 1, donation: 2, allocation: 1 });
    const { items } = await callAs(as("周丽华"), "points", "poolQueue", {});
    expect(items.map(({ name }) => name)).toContain("何桂珍");
  });

  it("lets the first persona of each role act at once", async () => {
    const home = await callAs(as("王秀兰"), "order", "home", {});
    const { items: rewards } = await callAs(as("王秀兰"), "reward", "list", {});
    expect(home.availableMinutes).toBeGreaterThanOrEqual(180);
    expect(home.points).toBeGreaterThanOrEqual(rewards[0]!.pricePoints);
    expect(home.orders.map(({ state }) => state).sort()).toEqual(["accepted", "finished"]);
    expect(home.answeredRequests).toHaveLength(1);

    const tasks = await callAs(as("李建国"), "dispatch", "tasks", {});
    expect([tasks.offered.length, tasks.open.length > 0, tasks.mine.length]).toEqual([1, true, 1]);

    const { counts } = await callAs(as("周丽华"), "dispatch", "desk", { which: "waiting" });
    expect(counts).toMatchObject({ disputed: 1, newcomers: 3 });
    expect((await callAs(as("吴小丽"), "reward", "today", {})).shopName).toBe("惠民生活超市");
    expect((await callAs(as("刘洋"), "request", "queue", { which: "new" })).items.length).toBeGreaterThan(0);
  });

  it("gives every persona a membership", async () => {
    for (const { name } of personas) expect((await callAs(as(name), "member", "me", {})).memberships).toHaveLength(1);
  });

  it("tells how far it has come, and sets the clock free", () => {
    expect(steps.at(-1)![0]).toBe(steps.at(-1)![1]);
    expect(clock.isSet).toBe(false);
  });
});

describe("a street", () => {
  beforeAll(async () => {
    await openDatabase();
    await session.query("SET ROLE linli_owner");
    await loadStreet(session as Session, { scale: 0.02, orders: 400 });
    await session.query("RESET ROLE");
  }, 60_000);
  afterAll(closeDatabase);

  it("has its sizes to scale, and nothing the functions could not have left", async () => {
    expect(await countBy("SELECT kind AS key, count(*) FROM areas GROUP BY kind")).toMatchObject({
      community: 1,
      microGrid: 4,
      building: 7,
    });
    expect(await countBy("SELECT 'orders' AS key, count(*) FROM orders")).toEqual({ orders: 408 });
    expect(await findBreaches(session as Session)).toEqual([]);
  });

  it("refuses more orders than its elders could pay for", async () => {
    const empty = await openTestDatabase();
    const client = new pg.Client({ connectionString: empty.url });
    await client.connect();
    await expect(loadStreet(client as Session, { scale: 0.01, orders: 100_000 })).rejects.toThrow(
      "more than the elders' minutes",
    );
    expect((await client.query("SELECT FROM areas")).rowCount).toBe(0);
    await client.end();
    await empty.close();
  });

  it.each([
    [
      "a raised balance",
      "UPDATE accounts SET balance = balance + 1 WHERE account_id = (SELECT account_id FROM postings LIMIT 1)",
    ],
    ["a changed amount", "UPDATE entries SET amount = amount + 1 WHERE to_line = 1"],
    [
      "a missing entry",
      "ALTER TABLE point_lots DISABLE TRIGGER ALL; DELETE FROM entries WHERE entry_id = (SELECT entry_id FROM entries WHERE kind = 'grant' LIMIT 1)",
    ],
    ["a gap in the lines", "UPDATE entries SET to_line = to_line + 1000 WHERE to_line = 3"],
    ["a hold set free", "UPDATE holds SET state = 'voided', ended_at = reserved_at WHERE state = 'reserved'"],
    ["an unpaid confirmation", "UPDATE orders SET state = 'confirmed', due_at = NULL WHERE state = 'accepted'"],
    ["a lot spent twice", "UPDATE point_lots SET remaining = remaining - 1 WHERE remaining > 0"],
    ["a voucher nobody paid for", "UPDATE vouchers SET voucher_id = gen_random_uuid()"],
    ["two visits at once", "UPDATE visits SET starts_at = now(), ends_at = now() + interval '1 hour', ended_at = NULL"],
    [
      "a visit in two places",
      "UPDATE visits SET started_at = started_at - interval '5 days', served_minutes = served_minutes + 7200 WHERE finished_at IS NOT NULL",
    ],
    ["a lost event", "DELETE FROM order_events WHERE event = 'finish'"],
    ["an unknown move", "UPDATE order_events SET by_role = 'resident' WHERE event = 'accept'"],
    [
      "a rating of one's own",
      "INSERT INTO ratings SELECT community_id, order_id, 5, '', placed_at FROM orders WHERE state = 'cancelled'",
    ],
  ])("tells of %s", async (_, tampering) => {
    await session.query("BEGIN");
    await session.query(tampering);
    const breaches = await findBreaches(session as Session);
    await session.query("ROLLBACK");
    expect(breaches).not.toEqual([]);
  });
});
