import type { CaseEvent, CaseParty, CaseState } from "@contract/request";
import { sql } from "kysely";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";

/** What a moment holds beside its words. */
export interface CaseDetails {
  level?: string;
  holderName?: string;
  rejectReason?: string;
  pauseReason?: string;
  /** When the clock runs again by itself, as an ISO instant. */
  pausedUntil?: string;
  /** The desk that wrote down what someone without the app said. */
  recordedBy?: string;
}

export interface CaseHappening {
  communityId: string;
  caseId: string;
  event: CaseEvent;
  from: CaseState | null;
  to: CaseState;
  by: CaseParty;
  /** None for the clock and for one who is masked. */
  actorId: string | null;
  words: string;
  details?: CaseDetails;
}

/** Writes a moment under the case's lock; its number. */
export async function insertCaseEvent(tx: Tx, happening: CaseHappening, now: Instant): Promise<number> {
  const row = await tx
    .insertInto("case_events")
    .values({
      community_id: happening.communityId,
      case_id: happening.caseId,
      event_no: sql<number>`(select coalesce(max(event_no), 0) + 1 from case_events
        where community_id = ${happening.communityId} and case_id = ${happening.caseId})`,
      event: happening.event,
      from_state: happening.from,
      to_state: happening.to,
      by_role: happening.by,
      actor_id: happening.actorId,
      words: happening.words,
      details: JSON.stringify(happening.details ?? {}),
      happened_at: now,
    })
    .returning("event_no")
    .executeTakeFirstOrThrow();
  return row.event_no;
}

export async function caseHistory(tx: Tx, communityId: string, caseId: string) {
  return tx
    .selectFrom("case_events as e")
    .leftJoin("members as m", (join) =>
      join.onRef("m.community_id", "=", "e.community_id").onRef("m.member_id", "=", "e.actor_id"),
    )
    .select([
      "e.event_no as eventNo",
      sql<CaseEvent>`e.event`.as("event"),
      "e.happened_at as at",
      sql<CaseParty>`e.by_role`.as("by"),
      sql<CaseState>`e.to_state`.as("state"),
      "e.actor_id as actorId",
      "m.name",
      "e.words",
      sql<CaseDetails>`e.details`.as("details"),
    ])
    .where("e.community_id", "=", communityId)
    .where("e.case_id", "=", caseId)
    .orderBy("e.event_no")
    .execute();
}

/** How often something has happened to a case. */
export async function countEvents(tx: Tx, communityId: string, caseId: string, event: CaseEvent): Promise<number> {
  const { count } = await tx
    .selectFrom("case_events")
    .select((on) => on.fn.countAll<string>().as("count"))
    .where("community_id", "=", communityId)
    .where("case_id", "=", caseId)
    .where("event", "=", event)
    .executeTakeFirstOrThrow();
  return Number(count);
}
