import { copyFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { migrate } from "../../tools/database/migrate";
import { migrationsDirectory, readMigrations } from "../../tools/database/migrationFiles";
import type { Session } from "../../tools/database/session";
import { openTestDatabase, type TestDatabase } from "./database";

/** A database as it was before a migration, to put into it what was there then. */
export interface OldSchema {
  database: TestDatabase;
  /** One connection of a superuser, which the migrations run on too. */
  session: Session;
  /** Goes on to the schema of now. */
  toNow(): Promise<void>;
  close(): Promise<void>;
}

export async function schemaBefore(migration: string): Promise<OldSchema> {
  const database = await openTestDatabase({ empty: true });
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const directory = mkdtempSync(path.join(tmpdir(), "linli-schema-"));
  for (const { name } of readMigrations(migrationsDirectory)) {
    if (name < migration) copyFileSync(path.join(migrationsDirectory, name), path.join(directory, name));
  }
  const session = client as Session;
  await migrate(session, { directory });
  return {
    ...{ database, session },
    toNow: async () => {
      cpSync(migrationsDirectory, directory, { recursive: true });
      await migrate(session, { directory });
    },
    close: async () => {
      await client.end();
      await database.close();
      rmSync(directory, { recursive: true });
    },
  };
}
