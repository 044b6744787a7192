import type { CheckResult, Incident } from "@contract/audit";
import { sql } from "kysely";
import { type Key, PAGE_SIZE } from "../../cursor";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";

/** Raises an incident for what a check found, or writes down that the one that stands was found again. */
export async function raiseIncident(
  tx: Tx,
  communityId: string,
  incidentId: string,
  { check, breachCount, breaches }: CheckResult,
  now: Instant,
): Promise<void> {
  await sql`
    insert into incidents (community_id, incident_id, check_name, raised_at, last_found_at, breach_count, breaches)
      values (${communityId}, ${incidentId}, ${check}, ${now}, ${now}, ${breachCount}, ${JSON.stringify(breaches)}::jsonb)
      on conflict (community_id, check_name) where resolved_at is null
        do update set last_found_at = excluded.last_found_at, breach_count = excluded.breach_count, breaches = excluded.breaches`.execute(
    tx,
  );
}

function incidents(tx: Tx, communityId: string) {
  return tx
    .selectFrom("incidents")
    .select([
      "incident_id as incidentId",
      sql<Incident["check"]>`check_name`.as("check"),
      "raised_at as raisedAt",
      "last_found_at as lastFoundAt",
      "breach_count as breachCount",
      sql<Incident["breaches"]>`breaches`.as("breaches"),
      "resolution",
      "resolved_by_id as resolvedById",
      "resolved_at as resolvedAt",
    ])
    .where("community_id", "=", communityId);
}

export type IncidentRow = Awaited<ReturnType<ReturnType<typeof incidents>["execute"]>>[number];

export async function findIncident(tx: Tx, communityId: string, incidentId: string) {
  return incidents(tx, communityId).where("incident_id", "=", incidentId).executeTakeFirst();
}

/** Those that nobody has resolved, oldest first: one a check at most. */
export async function openIncidents(tx: Tx, communityId: string) {
  return incidents(tx, communityId).where("resolved_at", "is", null).orderBy("raised_at").execute();
}

/** Newest first, one more than a page. */
export async function incidentsBefore(tx: Tx, communityId: string, before: Key | null) {
  return incidents(tx, communityId)
    .$if(before !== null, (query) =>
      query.where(sql<boolean>`(raised_at, incident_id) < (${before!.at}, ${before!.id}::uuid)`),
    )
    .orderBy("raised_at", "desc")
    .orderBy("incident_id", "desc")
    .limit(PAGE_SIZE + 1)
    .execute();
}

/** False when it has been resolved before. */
export async function markResolved(
  tx: Tx,
  communityId: string,
  incidentId: string,
  { note, byId }: { note: string; byId: string },
  now: Instant,
): Promise<boolean> {
  const row = await tx
    .updateTable("incidents")
    .set({ resolution: note, resolved_by_id: byId, resolved_at: now })
    .where("community_id", "=", communityId)
    .where("incident_id", "=", incidentId)
    .where("resolved_at", "is", null)
    .returning("incident_id")
    .executeTakeFirst();
  return row !== undefined;
}
