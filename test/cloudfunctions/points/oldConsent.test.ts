import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { migrate } from "../../../tools/database/migrate";
import { migrationsDirectory, readMigrations } from "../../../tools/database/migrationFiles";
import type { Session } from "../../../tools/database/session";
import { openTestDatabase, type TestDatabase } from "../../support/database";

const OF_CONSENT = "20261121024000_consent_of_the_asked.sql";
const A = "00000000-0000-4000-8000-00000000000a";
const B = "00000000-0000-4000-8000-00000000000b";

describe("askings from before consent was kept", () => {
  let database: TestDatabase;
  let client: pg.Client;
  const folder = mkdtempSync(path.join(tmpdir(), "linli-consent-"));
  const names = readMigrations(migrationsDirectory).map(({ name }) => name);

  /** Brings the database to the schema of these files. */
  const migrateTo = async (files: string[]) => {
    for (const name of files) copyFileSync(path.join(migrationsDirectory, name), path.join(folder, name));
    await migrate(client as Session, { directory: folder });
  };

  beforeAll(async () => {
    database = await openTestDatabase({ empty: true });
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.close();
    rmSync(folder, { recursive: true });
  });

  it("say that it was not recorded where the desk asked, and can still be decided", async () => {
    await migrateTo(names.filter((name) => name < OF_CONSENT));
    // Whose they are is of no account here.
    await client.query("SET session_replication_role = replica");
    for (const [askingId, askedBy] of [
      [A, A],
      [B, A],
    ] as const)
      await client.query(
        `INSERT INTO pool_askings (community_id, asking_id, member_id, asked_by_id, asked_minutes, lives_alone, low_income, disabled, words, asked_at)
          VALUES ($1, $2, $2, $3, 60, false, false, false, '', '2026-11-21T00:00:00Z')`,
        [A, askingId, askedBy],
      );
    await migrateTo([OF_CONSENT]);
    const { rows } = await client.query(
      "UPDATE pool_askings SET state = 'withdrawn', decided_at = asked_at, decided_by_id = member_id RETURNING asking_id, consent",
    );
    expect(rows).toEqual([
      { asking_id: A, consent: null },
      { asking_id: B, consent: "unrecorded" },
    ]);
  });
});
