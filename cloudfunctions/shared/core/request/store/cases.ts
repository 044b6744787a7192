import type { CaseEvent, CaseState } from "@contract/request";
import { sql } from "kysely";
import { type Key, PAGE_SIZE } from "../../cursor";
import { refuse } from "../../refusal";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";
import type { CaseParty } from "../transitions";

function cases(tx: Tx, communityId: string) {
  return tx
    .selectFrom("cases as c")
    .innerJoin("areas as g", "g.area_id", "c.grid_id")
    .select([
      "c.community_id as communityId",
      "c.case_id as caseId",
      "c.reporter_id as reporterId",
      "c.grid_id as gridId",
      "g.name as gridName",
      "g.lineage as gridLineage",
      "c.words",
      "c.place",
      "c.state",
      "c.submitted_at as submittedAt",
      "c.waiting_since as waitingSince",
    ])
    .where("c.community_id", "=", communityId);
}

export type CaseLine = Awaited<ReturnType<ReturnType<typeof cases>["execute"]>>[number];

export async function findCase(tx: Tx, communityId: string, caseId: string): Promise<CaseLine> {
  return (await cases(tx, communityId).where("c.case_id", "=", caseId).executeTakeFirst()) ?? refuse("not_found");
}

/** Holds the case's row until the transaction ends. */
export async function lockCase(tx: Tx, communityId: string, caseId: string): Promise<CaseLine> {
  const line = await cases(tx, communityId).where("c.case_id", "=", caseId).forNoKeyUpdate("c").executeTakeFirst();
  return line ?? refuse("not_found");
}

export async function casesOfReporter(tx: Tx, communityId: string, reporterId: string, after: Key | null) {
  return cases(tx, communityId)
    .where("c.reporter_id", "=", reporterId)
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(c.submitted_at, c.case_id) < (${after!.at}, ${after!.id}::uuid)`),
    )
    .orderBy("c.submitted_at", "desc")
    .orderBy("c.case_id", "desc")
    .limit(PAGE_SIZE + 1)
    .execute();
}

/** Cases under these areas that wait for an answer, longest first, one more than a page. */
export async function casesWaiting(tx: Tx, communityId: string, areaIds: string[], after: Key | null) {
  return cases(tx, communityId)
    .where("c.state", "in", ["submitted", "handling"])
    .where(sql<boolean>`g.lineage && ${sql.val(areaIds)}::uuid[]`)
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(c.waiting_since, c.case_id) > (${after!.at}, ${after!.id}::uuid)`),
    )
    .orderBy("c.waiting_since")
    .orderBy("c.case_id")
    .limit(PAGE_SIZE + 1)
    .execute();
}

/** The newest of a reporter's cases that wait for the reporter's word. */
export async function casesAnswered(tx: Tx, communityId: string, reporterId: string) {
  return cases(tx, communityId)
    .where("c.reporter_id", "=", reporterId)
    .where("c.state", "=", "answered")
    .orderBy("c.submitted_at", "desc")
    .limit(3)
    .execute();
}

export interface NewCase {
  communityId: string;
  caseId: string;
  reporterId: string;
  gridId: string;
  words: string;
  place: string;
}

export async function insertCase(tx: Tx, newCase: NewCase, now: Instant): Promise<void> {
  await tx
    .insertInto("cases")
    .values({
      community_id: newCase.communityId,
      case_id: newCase.caseId,
      reporter_id: newCase.reporterId,
      grid_id: newCase.gridId,
      words: newCase.words,
      place: newCase.place,
      state: "submitted",
      submitted_at: now,
      waiting_since: now,
    })
    .execute();
}

export async function updateCase(tx: Tx, line: CaseLine, state: CaseState, now: Instant): Promise<void> {
  await tx
    .updateTable("cases")
    .set({ state, waiting_since: now })
    .where("community_id", "=", line.communityId)
    .where("case_id", "=", line.caseId)
    .execute();
}

export interface CaseHappening {
  communityId: string;
  caseId: string;
  event: CaseEvent;
  from: CaseState | null;
  to: CaseState;
  by: CaseParty;
  actorId: string;
  words: string;
}

export async function insertCaseEvent(tx: Tx, happening: CaseHappening, now: Instant): Promise<void> {
  await tx
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
      happened_at: now,
    })
    .execute();
}

export async function caseHistory(tx: Tx, communityId: string, caseId: string) {
  return tx
    .selectFrom("case_events")
    .select(["event", "happened_at as at", "by_role as by", "words"])
    .where("community_id", "=", communityId)
    .where("case_id", "=", caseId)
    .orderBy("event_no")
    .execute();
}
