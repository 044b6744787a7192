import { callAs, runJobs } from "../support/call";
import { openTestDatabase, type TestDatabase } from "../support/database";
import { fillWithOrders } from "../support/bulk";
import { orderIn } from "../support/orders";
import type { Person } from "../support/people";
import { buildWorld, type World } from "../support/world";

const big = ["orders", "visits", "offers", "order_events", "holds", "accounts", "entries", "seal_lasts"];

describe("with twenty thousand old orders", () => {
  let database: TestDatabase;
  let world: World;
  let volunteers: Person[];

  beforeAll(async () => {
    // One connection, so that what it has counted can be asked of it.
    database = await openTestDatabase({ max: 1 });
    world = await buildWorld(database);
    volunteers = await Promise.all(Array.from({ length: 20 }, () => world.newVolunteer()));
    await fillWithOrders(database, world, volunteers);
    await runJobs();
    await database.sql("ANALYZE");
  }, 60_000);
  afterAll(() => database.close());

  /** Big tables that were read from end to end while `work` ran. */
  async function readWhole(work: () => Promise<unknown>): Promise<string[]> {
    const scans = async () => {
      await database.connections.query("SELECT pg_stat_force_next_flush()");
      const rows = await database.sql<{ name: string; scans: number }>(
        "SELECT relname AS name, seq_scan::int AS scans FROM pg_stat_user_tables WHERE relname = ANY ($1)",
        [big],
      );
      return new Map(rows.map((row) => [row.name, row.scans]));
    };
    const before = await scans();
    await work();
    const after = await scans();
    return big.filter((table) => after.get(table) !== before.get(table));
  }

  it("no page a person opens reads a big table from end to end", async () => {
    const { resident, dispatcher } = world;
    const volunteer = volunteers[0]!;
    const orderId = await orderIn(world, "accepted", { resident, volunteer });
    const paidId = await orderIn(world, "confirmed", { resident, volunteer, startsInHours: 30 });
    const { entryId } = (await callAs(dispatcher, "audit", "orderEntries", { orderId: paidId })).entries[0]!;
    const pages: Record<string, () => Promise<unknown>> = {
      home: () => callAs(resident, "order", "home", {}),
      mine: () => callAs(resident, "order", "mine", { which: "over" }),
      get: () => callAs(resident, "order", "get", { orderId }),
      desk: () => callAs(dispatcher, "dispatch", "desk", { which: "waiting" }),
      running: () => callAs(dispatcher, "dispatch", "desk", { which: "running" }),
      tasks: () => callAs(volunteer, "dispatch", "tasks", {}),
      hours: () => callAs(volunteer, "dispatch", "hours", {}),
      balances: () => callAs(volunteer, "points", "balances", {}),
      statement: () => callAs(resident, "points", "statement", { unit: "minute" }),
      passbook: () => callAs(volunteer, "points", "passbook", {}),
      month: () => callAs(volunteer, "points", "statement", { unit: "minute", month: "2026-11", kinds: ["gift"] }),
      months: () => callAs(volunteer, "points", "months", { unit: "minute" }),
      origins: () => callAs(volunteer, "points", "origins", {}),
      paidOrders: () => callAs(dispatcher, "audit", "paidOrders", { memberId: resident.memberId }),
      orderEntries: () => callAs(dispatcher, "audit", "orderEntries", { orderId: paidId }),
      entry: () => callAs(dispatcher, "audit", "entry", { entryId }),
      pool: () => callAs(resident, "points", "pool", {}),
    };
    const found: Record<string, string[]> = {};
    for (const [page, open] of Object.entries(pages)) found[page] = await readWhole(open);
    expect(found).toEqual(Object.fromEntries(Object.keys(pages).map((page) => [page, []])));
  });

  it("nor does any step of an order's life", async () => {
    const resident = await world.newResident();
    const volunteer = volunteers[1]!;
    expect(await readWhole(() => orderIn(world, "confirmed", { resident, volunteer, startsInHours: 20 }))).toEqual([]);
    const orderId = await orderIn(world, "accepted", { resident, volunteer, startsInHours: 40 });
    expect(await readWhole(() => callAs(resident, "order", "cancel", { orderId, reason: "" }))).toEqual([]);
  });
});
