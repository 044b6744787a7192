import path from "node:path";
import pg from "pg";
import { openPool } from "../../cloudfunctions/shared/runtime/database";
import type { Connections } from "../../cloudfunctions/shared/runtime/environment";
import { dataFolder } from "../paths";
import { markAsDemo } from "./demoMark";
import { lockFolder } from "./lock";
import { migrate, type MigrateOptions } from "./migrate";
import { PgliteDatabase } from "./pglite";
import type { Session } from "./session";

export interface Database {
  kind: "pglite" | "postgres";
  /** As the application's role. */
  connections: Connections;
  /** One session as the user who migrates. */
  asAdmin<T>(work: (session: Session) => Promise<T>): Promise<T>;
  /** Brings the schema up to date; returns the files run. */
  migrate(options?: MigrateOptions): Promise<string[]>;
  close(): Promise<void>;
}

/** The preview's database: DATABASE_URL where set, else PGlite in the data folder. Refuses one that isn't a demo's. */
export async function openDatabase(url = process.env["DATABASE_URL"], folder = dataFolder()): Promise<Database> {
  const database = url ? openPostgres(url) : await openPglite(folder);
  try {
    await database.asAdmin(markAsDemo);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

export function openPostgres(url: string, max = 10): Database {
  const pool = openPool(url, max);
  const asAdmin: Database["asAdmin"] = async (work) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return await work(client as Session);
    } finally {
      await client.end();
    }
  };
  return {
    kind: "postgres",
    connections: pool,
    asAdmin,
    migrate: (options) => asAdmin((session) => migrate(session, options)),
    close: () => pool.end(),
  };
}

async function openPglite(folder: string): Promise<Database> {
  const unlock = lockFolder(folder);
  try {
    const engine = await PgliteDatabase.open({ folder: path.join(folder, "database") });
    return {
      kind: "pglite",
      connections: engine.connections(),
      asAdmin: (work) => engine.asAdmin(work),
      migrate: (options) => engine.asAdmin((session) => migrate(session, options)),
      close: async () => {
        await engine.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}
