import type { MediationRung } from "@contract/request/mediationLife";
import { sql } from "kysely";
import { type Key, PAGE_SIZE } from "../../cursor";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";

export interface OralRecord {
  communityId: string;
  recordId: string;
  mediatorId: string;
  rung: MediationRung;
  isAgreed: boolean;
  heldOn: string;
  minute: string;
}

/** False when the id has been used. */
export async function insertOral(tx: Tx, one: OralRecord, now: Instant): Promise<boolean> {
  const row = await tx
    .insertInto("oral_mediations")
    .values({
      ...{ community_id: one.communityId, record_id: one.recordId, mediator_id: one.mediatorId, rung: one.rung },
      ...{ is_agreed: one.isAgreed, held_on: one.heldOn, minute: one.minute, recorded_at: now },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("record_id")
    .executeTakeFirst();
  return row !== undefined;
}

/** What one mediator has recorded, the newest first, one more than a page. */
export async function oralOf(tx: Tx, communityId: string, mediatorId: string, after: Key | null) {
  return tx
    .selectFrom("oral_mediations")
    .select([
      ...(["record_id as recordId", "is_agreed as isAgreed", "held_on as heldOn", "minute"] as const),
      ...[sql<MediationRung>`rung`.as("rung")],
      "recorded_at as recordedAt",
    ])
    .where("community_id", "=", communityId)
    .where("mediator_id", "=", mediatorId)
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(recorded_at, record_id) < (${after!.at}, ${after!.id}::uuid)`),
    )
    .orderBy("recorded_at", "desc")
    .orderBy("record_id", "desc")
    .limit(PAGE_SIZE + 1)
    .execute();
}

export async function countOralSince(tx: Tx, communityId: string, mediatorId: string, since: Instant): Promise<number> {
  const { count } = await tx
    .selectFrom("oral_mediations")
    .select(sql<number>`count(*)::int`.as("count"))
    .where("community_id", "=", communityId)
    .where("mediator_id", "=", mediatorId)
    .where("recorded_at", ">=", since)
    .executeTakeFirstOrThrow();
  return count;
}

/** The count stays; what was said goes. */
export async function forgetMinutes(tx: Tx, communityId: string, mediatorId: string): Promise<void> {
  await tx
    .updateTable("oral_mediations")
    .set({ minute: "（记录人已离开，内容删去）" })
    .where("community_id", "=", communityId)
    .where("mediator_id", "=", mediatorId)
    .execute();
}
