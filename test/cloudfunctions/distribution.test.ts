import { randomUUID } from "node:crypto";
import pg from "pg";
import { migrate } from "../../tools/database/migrate";
import type { Session } from "../../tools/database/session";
import { callAs, refusalOf, runJobs } from "../support/call";
import { caseAt, submitCase } from "../support/cases";
import { openTestDatabase, type TestDatabase } from "../support/database";
import { breachesIn, sumsByUnit } from "../support/ledger";
import { playMainJob } from "../support/mainJob";
import { book, orderIn } from "../support/orders";
import { partitionByCommunity } from "../support/partitions";
import { aPicture } from "../support/pictures";
import { buildWorld, type World } from "../support/world";

describe("the same schema with every table of a community partitioned by it", () => {
  let database: TestDatabase;
  let world: World;

  beforeAll(async () => {
    database = await openTestDatabase({ empty: true });
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await migrate(client as Session, { transform: partitionByCommunity });
    await client.end();
    world = await buildWorld(database);
  });
  afterEach(() => world.log.settle());
  afterAll(() => database.close());

  it("leaves no such table whole", async () => {
    const rows = await database.sql<{ name: string; kind: string }>(`
      SELECT c.relname AS name, c.relkind AS kind FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
        WHERE a.attname = 'community_id' AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relnamespace = 'public'::regnamespace`);
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter((row) => row.kind !== "p")).toEqual([]);
  });

  it("carries the main job", async () => {
    await playMainJob(world);
    expect(await sumsByUnit(database)).toEqual({ minute: 0, point: 0 });
    expect(await breachesIn(database)).toEqual([]);
  });

  it("carries replays, refusals, the timer, disputes, claims and requests", async () => {
    const requestId = randomUUID();
    const { resident, volunteer, dispatcher, clock, community } = world;
    const input = {
      serviceId: community.serviceIds.meal,
      startsAt: clock.in(2),
      durationMinutes: 60,
      place: "1号楼",
      note: "",
    };
    const first = await callAs(resident, "order", "book", input, { requestId });
    expect(await callAs(resident, "order", "book", input, { requestId })).toEqual(first);
    const spender = await world.newResident();
    await callAs(spender, "order", "book", { ...input, durationMinutes: 480 });
    expect(await refusalOf(spender, "order", "book", { ...input, durationMinutes: 240 })).toBe("insufficient_minutes");

    const offered = await orderIn(world, "offered", { startsInHours: 3 });
    expect(
      await refusalOf(dispatcher, "dispatch", "offer", { orderId: offered, volunteerId: volunteer.memberId }),
    ).toBe("order_moved_on");
    await callAs(volunteer, "dispatch", "decline", { orderId: offered });
    const disputed = await orderIn(world, "disputed", { startsInHours: 6 });
    await callAs(dispatcher, "dispatch", "resolve", { orderId: disputed, outcome: "void", reason: "未完成" });
    const open = await orderIn(world, "open", { startsInHours: 9 });
    await callAs(volunteer, "dispatch", "claim", { orderId: open });

    const photoId = randomUUID();
    await callAs(resident, "request", "addPhoto", { photoId, base64: aPicture() });
    const caseId = await caseAt(world, "answered", { photoIds: [photoId], isAnonymous: true });
    await callAs(resident, "request", "close", { caseId });
    const neighbour = await world.newResident();
    const merged = await submitCase(neighbour);
    await callAs(dispatcher, "request", "merge", { caseId: merged, intoId: await caseAt(world, "assigned") });

    await book(world, { startsInHours: 1 });
    clock.advance({ hours: 24 });
    expect((await runJobs()).ok).toBe(true);
    expect(await breachesIn(database)).toEqual([]);
  });
});
