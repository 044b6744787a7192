import pg from "pg";
import { auditSeals } from "../../../cloudfunctions/shared/core/seal/audit";
import { migrate } from "../../../tools/database/migrate";
import { PgliteDatabase } from "../../../tools/database/pglite";
import type { Session } from "../../../tools/database/session";
import { callAs, runJobs } from "../../support/call";
import { openTestDatabase, type TestDatabase } from "../../support/database";
import { playMainJob } from "../../support/mainJob";
import { partitionByCommunity } from "../../support/partitions";
import { loadVerifier } from "../../support/passbook/verifier";
import { passbookOf } from "../../support/passbookOf";
import { testKeys } from "../../support/sealKeys";
import { addLines, asApplication } from "../../support/seals";
import { buildWorld, type World } from "../../support/world";

async function partitioned(): Promise<TestDatabase> {
  const database = await openTestDatabase({ empty: true });
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await migrate(client as Session, { transform: partitionByCommunity });
  await client.end();
  return database;
}

async function pglite(): Promise<TestDatabase> {
  const engine = await PgliteDatabase.open();
  await engine.asAdmin((session) => migrate(session));
  return {
    url: "",
    connections: engine.connections() as TestDatabase["connections"],
    admin: { query: (text, params) => engine.asAdmin((session) => session.query(text, params)) },
    sql: async <Row extends object>(text: string, params?: unknown[]) =>
      (await engine.asAdmin((session) => session.query<Row>(text, params))).rows,
    close: () => engine.close(),
  };
}

describe.each([
  { on: "tables partitioned by community", open: partitioned },
  { on: "the preview's engine, PGlite", open: pglite },
])("on $on", ({ open }) => {
  let world: World;

  beforeAll(async () => {
    world = await buildWorld(await open());
  }, 60_000);
  afterEach(() => world.log.settle());
  afterAll(() => world.database.close());

  it("seals, shows and audits the same", async () => {
    const key = testKeys[0]!.publicKey;
    const { check, checkConsistency } = await loadVerifier();
    await playMainJob(world);
    expect((await runJobs()).ok).toBe(true);
    await addLines(world, world.resident, 600);
    world.clock.advance({ minutes: 1 });
    expect((await runJobs()).ok).toBe(true);

    for (const person of [world.resident, world.volunteer]) {
      const file = await passbookOf(person);
      expect(check(file, key)).toMatchObject({ ok: true });
      expect(file.accounts.map((account) => account.unsealed)).toEqual([0, 0]);
    }
    const shown = await callAs(world.resident, "points", "consistency", { fromNumber: 1, toNumber: 2 });
    expect(checkConsistency(shown, key)).toMatchObject({ ok: true });
    expect(await auditSeals(asApplication(world.database), world.community.communityId, key)).toEqual([]);
    await expect(asApplication(world.database).deleteFrom("seal_heads").execute()).rejects.toMatchObject({
      code: "42501",
    });
  });
});
