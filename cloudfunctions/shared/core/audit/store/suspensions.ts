import { sql } from "kysely";
import { type Key, PAGE_SIZE } from "../../cursor";
import type { Tx } from "../../transaction";

/** Newest first, lifted ones too, one more than a page. */
export async function suspensionsBefore(tx: Tx, communityId: string, before: Key | null) {
  return tx
    .selectFrom("suspensions")
    .select([
      "suspension_id as suspensionId",
      "account_id as accountId",
      "reason",
      "suspended_by_id as suspendedById",
      "suspended_at as suspendedAt",
      "lift_reason as liftReason",
      "lifted_by_id as liftedById",
      "lifted_at as liftedAt",
    ])
    .where("community_id", "=", communityId)
    .$if(before !== null, (query) =>
      query.where(sql<boolean>`(suspended_at, suspension_id) < (${before!.at}, ${before!.id}::uuid)`),
    )
    .orderBy("suspended_at", "desc")
    .orderBy("suspension_id", "desc")
    .limit(PAGE_SIZE + 1)
    .execute();
}

export type SuspensionRow = Awaited<ReturnType<typeof suspensionsBefore>>[number];
