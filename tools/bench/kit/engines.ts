import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import type { Connections } from "../../../cloudfunctions/shared/runtime/environment";
import { migrate } from "../../database/migrate";
import { openPostgres } from "../../database/open";
import { PgliteDatabase } from "../../database/pglite";
import { ownerRole } from "../../database/roles";
import type { Session } from "../../database/session";

/** Sends statements with nothing of ours in between; where the driver can, each is prepared once a connection. */
export interface Bare {
  run(text: string, values?: unknown[]): Promise<void>;
}

/** A migrated, empty database of its own, reached in both ways. */
export interface Engine {
  /** As the functions reach it: the application's role. */
  connections: Connections;
  asAdmin<T>(work: (session: Session) => Promise<T>): Promise<T>;
  /** One connection that may write every table. */
  bare<T>(work: (bare: Bare) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** PGlite on a fresh folder, as the local preview has it. */
export async function openPgliteEngine(): Promise<Engine> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "linli-bench-"));
  const engine = await PgliteDatabase.open({ folder: path.join(folder, "database") });
  await engine.asAdmin((session) => migrate(session));
  return {
    connections: engine.connections(),
    asAdmin: (work) => engine.asAdmin(work),
    bare: (work) =>
      engine.asAdmin((session) => work({ run: async (text, values) => void (await session.query(text, values)) })),
    close: async () => {
      await engine.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** An empty database of a running PostgreSQL, with as many connections for the functions and as many bare ones. */
export async function openPostgresEngine(url: string, connections: number): Promise<Engine> {
  const database = openPostgres(url, connections);
  await database.migrate();
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    options: `-c role=${ownerRole} -c timezone=UTC`,
  });
  // A connection still closing when its database is dropped says so; nobody waits for it.
  pool.on("error", () => undefined);
  return {
    connections: database.connections,
    asAdmin: (work) => database.asAdmin(work),
    bare: async (work) => {
      const client = await pool.connect();
      try {
        return await work(preparing(client));
      } finally {
        client.release();
      }
    },
    close: async () => {
      await Promise.all([pool.end(), database.close()]);
    },
  };
}

const names = new Map<string, string>();

function preparing(client: pg.PoolClient): Bare {
  return {
    async run(text, values) {
      if (!values) return void (await client.query(text));
      if (!names.has(text)) names.set(text, `bare_${names.size + 1}`);
      await client.query({ name: names.get(text)!, text, values });
    },
  };
}
