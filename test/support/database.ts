import { randomBytes } from "node:crypto";
import pg from "pg";
import { openPool } from "../../cloudfunctions/shared/runtime/database";
import type { Session } from "../../tools/database/session";
import { addressOf, serverUrl } from "./server";

export interface TestDatabase {
  url: string;
  /** As the application's role. */
  connections: pg.Pool;
  admin: Session;
  /** As a superuser: to build what a deployment brings, to look, and to tamper. */
  sql<Row extends object = Record<string, unknown>>(text: string, params?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** A database of one's own, copied from the migrated template, or empty; gone when closed. */
export async function openTestDatabase({ max = 8, empty = false } = {}): Promise<TestDatabase> {
  const name = `linli_test_${randomBytes(8).toString("hex")}`;
  await onServer((server) => server.query(`CREATE DATABASE ${name} TEMPLATE ${empty ? "template0" : templateName()}`));
  const url = addressOf(name);
  const connections = openPool(url, max);
  const admin = new pg.Pool({ connectionString: url, max: 2, options: "-c timezone=UTC" });
  return {
    url,
    connections,
    admin: admin as unknown as Session,
    sql: async <Row extends object>(text: string, params?: unknown[]) => (await admin.query<Row>(text, params)).rows,
    close: async () => {
      await Promise.all([connections.end(), admin.end()]);
      await onServer(async (server) => {
        await lastToLeave(server, name);
        await server.query(`DROP DATABASE ${name} WITH (FORCE)`);
      });
    },
  };
}

function templateName(): string {
  const template = process.env["LINLI_TEST_TEMPLATE"];
  if (!template) throw new Error("the template database was not made: is globalSetup configured?");
  return template;
}

/** A connection that has been ended may still be on its way out; to be thrown out then would be an error of nobody's. */
async function lastToLeave(server: pg.Client, name: string): Promise<void> {
  for (let tries = 0; tries < 80; tries += 1) {
    const { rows } = await server.query("SELECT FROM pg_stat_activity WHERE datname = $1", [name]);
    if (rows.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

async function onServer(work: (server: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
