import { Kysely, PostgresDialect, type Transaction } from "kysely";
import pg from "pg";
import type { Tables } from "../core/transaction";
import type { Connections } from "./environment";
import { parsers } from "./parsers";
import { prepared } from "./prepared";

const applicationRole = "linli_app";

/** A pool whose connections act as the application's role and parse as `parsers` says. */
export function openPool(connectionString: string, max = 2): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max,
    // A plan lives as long as its connection: one made for a small table must not outlast the table's growth.
    maxLifetimeSeconds: 300,
    options: `-c role=${applicationRole} -c timezone=UTC`,
    types: {
      getTypeParser: (oid: number, format?: string) => parsers[oid] ?? pg.types.getTypeParser(oid, format as "text"),
    },
  });
  // An idle connection the server closed is replaced at the next call; without a listener it would end the process.
  pool.on("error", () => undefined);
  return pool;
}

let pool: pg.Pool | undefined;

/** The instance's own pool, made at first use from DATABASE_URL. */
export function ownPool(): Connections {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set");
  return (pool ??= openPool(url));
}

const wrapped = new WeakMap<Connections, Kysely<Tables>>();

export function databaseOver(connections: Connections): Kysely<Tables> {
  let database = wrapped.get(connections);
  if (!database) {
    database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: prepared(connections) }) });
    wrapped.set(connections, database);
  }
  return database;
}

/** Serialization failure, deadlock: the database asks us to try again. */
const tryAgain = new Set(["40001", "40P01"]);
const MOST_TRIES = 4;

/** Runs `work` in one transaction, again when the database asks for it. */
export async function inTransaction<Result>(
  database: Kysely<Tables>,
  work: (tx: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.transaction().execute(work);
    } catch (error) {
      if (attempt === MOST_TRIES || !tryAgain.has((error as { code?: string }).code ?? "")) throw error;
    }
  }
}
