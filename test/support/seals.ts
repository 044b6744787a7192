import type { Head } from "@contract/points/passbook";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { auditSeals } from "../../cloudfunctions/shared/core/seal/audit";
import { sealCommunity } from "../../cloudfunctions/shared/core/seal/sealCommunity";
import type { Signer } from "../../cloudfunctions/shared/core/seal/signer";
import type { Tables, Tx } from "../../cloudfunctions/shared/core/transaction";
import { databaseOver } from "../../cloudfunctions/shared/runtime/database";
import { parsers } from "../../cloudfunctions/shared/runtime/parsers";
import type { TestDatabase } from "./database";
import type { Person } from "./people";
import { testKeys } from "./sealKeys";
import { WITHOUT_CONSTRAINTS } from "./sealTampering";
import type { World } from "./world";

/** The database as the application sees it. */
export function asApplication(database: TestDatabase): Tx {
  return databaseOver(database.connections);
}

interface Sealing {
  communityId?: string;
  keys?: Signer[];
  /** Lines a head takes on. */
  mostLines?: number;
}

/** Seals until nothing is left; the heads that were made. */
export async function sealAll(world: World, sealing: Sealing = {}): Promise<Head[]> {
  const { communityId = world.community.communityId, keys = testKeys, mostLines } = sealing;
  const heads: Head[] = [];
  for (;;) {
    const head = await sealCommunity(asApplication(world.database), keys, communityId, world.clock.now(), mostLines);
    if (!head) return heads;
    heads.push(head);
  }
}

/** Gives a member so many lines: grants of a minute each, as of the world's clock. */
export async function addLines({ database, clock }: World, person: Person, count: number): Promise<void> {
  await database.sql(
    `SELECT count(*) FROM (
        SELECT ledger_grant_minutes($1, $2, 1, NULL, 'line:' || gen_random_uuid(), $4) FROM generate_series(1, $3)
      ) g`,
    [person.communityId, person.memberId, count, clock.now()],
  );
}

/** Runs `work` as a superuser in a transaction that is rolled back, where no constraint is in the way unless it is to stay. */
export async function asTamperer<Result>(
  database: TestDatabase,
  work: (tx: Tx, sql: (text: string, params?: unknown[]) => Promise<number>) => Promise<Result>,
  { constraintsStay = false } = {},
): Promise<Result> {
  const client = new pg.Client({ connectionString: database.url, types: { getTypeParser } });
  await client.connect();
  const connect = () => Promise.resolve({ query: client.query.bind(client), release: () => undefined });
  const pool = { connect, end: () => Promise.resolve() };
  const tx = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pool as never }) });
  try {
    await client.query(
      "BEGIN ISOLATION LEVEL REPEATABLE READ; SET LOCAL session_replication_role = replica; SET LOCAL timezone = 'UTC'",
    );
    if (!constraintsStay) await client.query(WITHOUT_CONSTRAINTS);
    return await work(tx, async (text, params) => (await client.query(text, params)).rowCount ?? 0);
  } finally {
    await client.query("ROLLBACK");
    await client.end();
  }
}

const getTypeParser = ((oid: number, format?: "text") =>
  parsers[oid] ?? (pg.types.getTypeParser(oid, format) as unknown)) as typeof pg.types.getTypeParser;

/** What the audit says of a community as it stands. */
export function auditOf(world: World, firstKey = testKeys[0]!.publicKey): Promise<string[]> {
  return auditSeals(asApplication(world.database), world.community.communityId, firstKey);
}
