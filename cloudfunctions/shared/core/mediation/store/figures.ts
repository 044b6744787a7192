import type { MediationRung } from "@contract/request/mediationLife";
import { sql } from "kysely";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";

export async function askedBetween(tx: Tx, communityId: string, from: Instant, until: Instant): Promise<number> {
  const { count } = await tx
    .selectFrom("mediations")
    .select(sql<number>`count(*)::int`.as("count"))
    .where("community_id", "=", communityId)
    .where("asked_at", ">=", from)
    .where("asked_at", "<", until)
    .executeTakeFirstOrThrow();
  return count;
}

/** Recorded by a mediator without anyone's asking: nobody else has confirmed them. */
export async function oralBetween(tx: Tx, communityId: string, from: Instant, until: Instant): Promise<number> {
  const { count } = await tx
    .selectFrom("oral_mediations")
    .select(sql<number>`count(*)::int`.as("count"))
    .where("community_id", "=", communityId)
    .where("recorded_at", ">=", from)
    .where("recorded_at", "<", until)
    .executeTakeFirstOrThrow();
  return count;
}

export interface Ended {
  rung: MediationRung;
  ended: number;
  agreed: number;
}

/** Mediations both had agreed to and that ended in a time, by the rung they ended at. */
export async function endedBetween(tx: Tx, communityId: string, from: Instant, until: Instant): Promise<Ended[]> {
  return tx
    .selectFrom("mediations")
    .select([
      sql<MediationRung>`rung`.as("rung"),
      sql<number>`count(*)::int`.as("ended"),
      sql<number>`(count(*) filter (where outcome = 'agreed'))::int`.as("agreed"),
    ])
    .where("community_id", "=", communityId)
    .where("started_at", "is not", null)
    .where("closed_at", ">=", from)
    .where("closed_at", "<", until)
    .groupBy("rung")
    .execute();
}
