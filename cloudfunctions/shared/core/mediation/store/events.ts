import type { MediationEvent, MediationPart, MediationRung, MediationState } from "@contract/request/mediationLife";
import { sql } from "kysely";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";

export interface MediationHappening {
  communityId: string;
  mediationId: string;
  event: MediationEvent;
  from: MediationState | null;
  to: MediationState;
  rung: MediationRung;
  by: MediationPart;
  actorId: string | null;
}

/** Writes a moment under the mediation's lock. It has no words. */
export async function insertMediationEvent(tx: Tx, one: MediationHappening, now: Instant): Promise<void> {
  await tx
    .insertInto("mediation_events")
    .values({
      community_id: one.communityId,
      mediation_id: one.mediationId,
      event_no: sql<number>`(select coalesce(max(event_no), 0) + 1 from mediation_events
        where community_id = ${one.communityId} and mediation_id = ${one.mediationId})`,
      event: one.event,
      from_state: one.from,
      to_state: one.to,
      rung: one.rung,
      by_part: one.by,
      actor_id: one.actorId,
      happened_at: now,
    })
    .execute();
}

export async function mediationHistory(tx: Tx, communityId: string, mediationId: string) {
  return tx
    .selectFrom("mediation_events")
    .select([
      sql<MediationEvent>`event`.as("event"),
      sql<MediationPart>`by_part`.as("by"),
      sql<MediationRung>`rung`.as("rung"),
      "happened_at as at",
    ])
    .where("community_id", "=", communityId)
    .where("mediation_id", "=", mediationId)
    .orderBy("event_no")
    .execute();
}
