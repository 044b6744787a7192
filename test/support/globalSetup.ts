import { createHash } from "node:crypto";
import pg from "pg";
import { migrate } from "../../tools/database/migrate";
import { migrationsDirectory, readFunctions, readMigrations } from "../../tools/database/migrationFiles";
import type { Session } from "../../tools/database/session";
import { addressOf, serverUrl } from "./server";

/** Any number, the same for every run of the tests on one server. */
const TEMPLATE_LOCK = 20261122;

/** Migrates one database that every test file copies; it stays on the server until the migrations change. */
export default async function globalSetup(): Promise<void> {
  const checksum = createHash("sha256");
  for (const file of [...readMigrations(migrationsDirectory), ...readFunctions(migrationsDirectory)]) {
    checksum.update(file.name).update(file.checksum);
  }
  const template = `linli_template_${checksum.digest("hex").slice(0, 16)}`;
  const server = new pg.Client({ connectionString: serverUrl() });
  await server.connect();
  try {
    await server.query("SELECT pg_advisory_lock($1)", [TEMPLATE_LOCK]);
    const { rowCount } = await server.query("SELECT FROM pg_database WHERE datname = $1", [template]);
    if (rowCount === 0) await build(server, template);
  } finally {
    await server.end();
  }
  process.env["LINLI_TEST_TEMPLATE"] = template;
}

/** Under another name until it is whole, so that a run that was stopped leaves no half template. */
async function build(server: pg.Client, template: string): Promise<void> {
  const draft = `${template}_draft`;
  await server.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
  await server.query(`CREATE DATABASE ${draft}`);
  const client = new pg.Client({ connectionString: addressOf(draft) });
  await client.connect();
  try {
    await migrate(client as Session);
  } finally {
    await client.end();
  }
  await server.query(`ALTER DATABASE ${draft} RENAME TO ${template}`);
}
