import type { CheckResult } from "@contract/audit";
import { sql } from "kysely";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";

/** All that follows in this transaction sees one state of the database. Must be its first statement. */
export async function holdStill(tx: Tx): Promise<void> {
  await sql`set transaction isolation level repeatable read`.execute(tx);
  // The checks sort all lines of a community; a few times that is on disk otherwise.
  await sql`set local work_mem = '64MB'`.execute(tx);
}

export async function isReconciled(tx: Tx, communityId: string, day: string): Promise<boolean> {
  const { rows } = await sql`
    select from reconciliations where community_id = ${communityId} and day = ${day}::date`.execute(tx);
  return rows.length > 0;
}

/** Of two at once the second begins anew, and finds it done. */
export async function insertReconciliation(
  tx: Tx,
  communityId: string,
  day: string,
  { results, met }: { results: CheckResult[]; met: MetHead | null },
  now: Instant,
): Promise<void> {
  await sql`
    insert into reconciliations (community_id, day, ran_at, results, head_number, head_hash)
      values (${communityId}, ${day}::date, ${now}, ${JSON.stringify(results)}::jsonb, ${met?.number ?? null}, ${met?.hash ?? null})
      on conflict (community_id, day) do nothing`.execute(tx);
}

/** A head of the seals as a reconciliation met it. */
export interface MetHead {
  number: number;
  /** In hexadecimal digits. */
  hash: string;
}

/** The newest head any reconciliation met; none before the first. */
export async function lastMetHead(tx: Tx, communityId: string): Promise<MetHead | undefined> {
  const { rows } = await sql<MetHead>`
    select head_number as number, head_hash as hash from reconciliations
      where community_id = ${communityId} and head_number is not null order by day desc limit 1`.execute(tx);
  return rows[0];
}

/** From a day (Shanghai) on, oldest first. */
export async function reconciliationsSince(tx: Tx, communityId: string, day: string) {
  const { rows } = await sql<{ day: string; ranAt: Instant; results: CheckResult[] }>`
    select day, ran_at as "ranAt", results from reconciliations
      where community_id = ${communityId} and day >= ${day}::date order by day`.execute(tx);
  return rows;
}
