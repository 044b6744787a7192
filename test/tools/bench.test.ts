import { findBreaches } from "../../tools/generate/invariants";
import { standOn } from "../../tools/bench/kit/call";
import type { Engine } from "../../tools/bench/kit/engines";
import { openPostgresEngine } from "../../tools/bench/kit/engines";
import { against, alone, tableOf } from "../../tools/bench/kit/figures";
import { bookBare, claimBare, liveBare } from "../../tools/bench/kit/floor";
import { type Lane, lanesOf } from "../../tools/bench/kit/lanes";
import { book, bookOpen, claim, liveThrough } from "../../tools/bench/kit/lifecycle";
import { alternate, median, quantile, rate } from "../../tools/bench/kit/measure";
import { watched, watchedBare } from "../../tools/bench/kit/watched";
import { buildWorld } from "../../tools/bench/kit/world";
import { openTestDatabase, type TestDatabase } from "../support/database";

describe("measuring", () => {
  it("finds the middle and the tail of what was measured, in whatever order it came", () => {
    expect(median([5, 1, 3])).toBe(3);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(quantile([10, 20, 30, 40, 50], 0.95)).toBeCloseTo(48);
    expect(() => median([])).toThrow("nothing was measured");
  });

  it("lets subject and floor lead every other round", async () => {
    const seen: string[] = [];
    const note = (name: string) => () => Promise.resolve(seen.push(name));
    const { subject, floor } = await alternate(3, note("subject"), note("floor"));
    expect(seen).toEqual(["subject", "floor", "floor", "subject", "subject", "floor"]);
    expect([subject, floor]).toEqual([
      [1, 4, 5],
      [2, 3, 6],
    ]);
  });

  it("counts the work of all lanes together", async () => {
    const pause = () => new Promise((resolve) => setTimeout(resolve, 5));
    const [one, four] = [await rate([1], 100, pause), await rate([1, 2, 3, 4], 100, pause)];
    expect(four).toBeGreaterThan(2 * one);
  });
});

describe("figures", () => {
  it("stand in a table with what they are held against", () => {
    const table = tableOf([against("lifecycles", 12.34, 100, "a second"), alone("size", 2048, "KB")]);
    expect(table.split("\n").map((line) => line.split(/ {2,}/))).toEqual([
      ["", "measured", "unit", "baseline", "ratio"],
      [expect.stringMatching(/^─+$/), "────────", "────────", "────────", "─────"],
      ["lifecycles", "12.3", "a second", "100", "0.12"],
      ["size", "2048", "KB"],
    ]);
  });

  it("carry the ratio of the rounds where one is given", () => {
    expect(against("booking", 4, 2, "ms", 1.9)).toEqual({
      name: "booking",
      value: 4,
      unit: "ms",
      baseline: 2,
      ratio: 1.9,
    });
    expect(alone("size", 1, "KB")).toEqual({ name: "size", value: 1, unit: "KB", baseline: null, ratio: null });
  });
});

describe("an order's life in the bench", () => {
  let database: TestDatabase;
  let engine: Engine;
  let lane: Lane;

  beforeAll(async () => {
    database = await openTestDatabase({ max: 1 });
    engine = await openPostgresEngine(database.url, 1);
    lane = lanesOf(await buildWorld(engine, { residents: 3, volunteers: 2 }), 1)[0]!;
    standOn(engine.connections);
  });
  afterEach(async () => expect(await engine.asAdmin(findBreaches)).toEqual([]));
  afterAll(async () => {
    await engine?.close();
    await database?.close();
  });

  it("leaves the same rows through the functions and bare", async () => {
    const rowsOf = async (life: () => Promise<unknown>) => {
      const before = await countRows(database);
      await life();
      const after = await countRows(database);
      return Object.fromEntries(Object.entries(after).map(([table, count]) => [table, count - before[table]!]));
    };
    const bare = await rowsOf(() => engine.bare((one) => liveBare(one, lane.next())));
    expect(await rowsOf(() => liveThrough(lane))).toEqual(bare);
    expect(bare).toMatchObject({ calls: 6, orders: 1, order_events: 6, postings: 4, point_lots: 1 });
  });

  // PostgreSQL may keep a statement's plan from its sixth use on.
  it("goes on when the connection keeps its plans", async () => {
    for (let count = 0; count < 8; count += 1) await liveThrough(lane);
  });

  it("ends where an order is booked, and where it is claimed", async () => {
    const [booked, taken, bookedBare, takenBare] = [lane.next(), lane.next(), lane.next(), lane.next()];
    expect((await book(booked)).state).toBe("placed");
    expect((await claim(taken, await bookOpen(taken))).state).toBe("accepted");
    const orderId = await bookOpen(takenBare);
    await engine.bare(async (bare) => {
      await bookBare(bare, bookedBare);
      await claimBare(bare, takenBare, orderId);
    });
    const [order] = await database.sql("SELECT state FROM orders WHERE order_id = $1", [orderId]);
    expect(order).toEqual({ state: "accepted" });
  });

  it("is told statement by statement", async () => {
    const texts: string[] = [];
    standOn(watched(engine.connections, ({ text }) => texts.push(text)));
    await book(lane.next());
    expect(texts).toContain("begin");
    expect(texts.filter((text) => text.startsWith('insert into "orders"'))).toHaveLength(1);
    texts.length = 0;
    await engine.bare((bare) =>
      bookBare(
        watchedBare(bare, ({ text }) => texts.push(text)),
        lane.next(),
      ),
    );
    expect(texts).toHaveLength(7);
  });
});

async function countRows(database: TestDatabase): Promise<Record<string, number>> {
  const tables = ["calls", "orders", "order_events", "offers", "visits", "visit_codes", "ratings", "holds", "entries"];
  const counts: Record<string, number> = {};
  for (const table of [...tables, "postings", "point_lots"]) {
    const [row] = await database.sql<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`);
    counts[table] = row!.count;
  }
  return counts;
}
