import { randomUUID } from "node:crypto";
import { PgliteDatabase } from "../../tools/database/pglite";
import { migrate } from "../../tools/database/migrate";
import type { Session } from "../../tools/database/session";
import { answerTo, callAs, codeOf, refusalOf, runJobs } from "../support/call";
import type { TestDatabase } from "../support/database";
import { breachesIn, sumsByUnit } from "../support/ledger";
import { playMainJob } from "../support/mainJob";
import { balancesOf, book, orderIn } from "../support/orders";
import { buildWorld, type World } from "../support/world";

/** PGlite in the shape the tests know; its one connection is taken in turn. */
async function openPglite(): Promise<Omit<TestDatabase, "connections"> & { engine: PgliteDatabase }> {
  const engine = await PgliteDatabase.open();
  await engine.asAdmin((session) => migrate(session));
  const admin: Session = { query: (text, params) => engine.asAdmin((session) => session.query(text, params)) };
  return {
    url: "",
    engine,
    admin,
    sql: async <Row extends object>(text: string, params?: unknown[]) => (await admin.query<Row>(text, params)).rows,
    close: () => engine.close(),
  };
}

describe("the same on the preview's engine, PGlite", () => {
  let world: World;
  let database: Awaited<ReturnType<typeof openPglite>>;

  beforeAll(async () => {
    database = await openPglite();
    world = await buildWorld({
      ...database,
      connections: database.engine.connections() as TestDatabase["connections"],
    });
  }, 60_000);
  afterEach(() => world.log.settle());
  afterAll(() => database.close());

  it("plays the main job and leaves the ledger sound", async () => {
    await playMainJob(world);
    expect(await sumsByUnit(world.database)).toEqual({ minute: 0, point: 0 });
    expect(await breachesIn(world.database)).toEqual([]);
    expect(await balancesOf(world.volunteer)).toMatchObject({ minutes: { balance: 60 }, points: { balance: 30 } });
  });

  it("acts as the application's role, which can't write the ledger", async () => {
    const client = await database.engine.connections().connect();
    try {
      await expect(client.query("UPDATE accounts SET balance = 1000000")).rejects.toMatchObject({ code: "42501" });
    } finally {
      client.release();
    }
  });

  it("returns the first answer to a retry, and refuses with nothing written", async () => {
    const { resident, community, clock } = world;
    const input = {
      serviceId: community.serviceIds.meal,
      startsAt: clock.in(2),
      durationMinutes: 480,
      place: "1号楼",
      note: "",
    };
    const requestId = randomUUID();
    const answers = await Promise.all([1, 2, 3, 4].map(() => callAs(resident, "order", "book", input, { requestId })));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await refusalOf(resident, "order", "book", input)).toBe("insufficient_minutes");
    expect((await balancesOf(resident)).minutes).toEqual({ balance: 540, held: 480, available: 60 });
  });

  it("gives one open order to one of eight who claim at once", async () => {
    const volunteers = await Promise.all(Array.from({ length: 8 }, () => world.newVolunteer()));
    const orderId = await orderIn(world, "open", { resident: await world.newResident(), startsInHours: 5 });
    const answers = await Promise.all(
      volunteers.map((volunteer) => answerTo(volunteer, "dispatch", "claim", { orderId })),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(new Set(answers.filter((answer) => !answer.ok).map(codeOf))).toEqual(new Set(["already_taken"]));
  });

  it("lets the timer expire what nobody took", async () => {
    const { orderId } = await book(world, {
      resident: await world.newResident(),
      startsInHours: 1,
      durationMinutes: 30,
    });
    world.clock.advance({ hours: 1 });
    expect((await runJobs()).ok).toBe(true);
    expect((await callAs(world.dispatcher, "order", "get", { orderId })).order.state).toBe("expired");
    expect(await breachesIn(world.database)).toEqual([]);
  });
});
