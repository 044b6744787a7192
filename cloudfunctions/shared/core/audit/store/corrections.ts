import type { Correction } from "@contract/audit";
import { sql } from "kysely";
import type { EntryKind, Unit } from "@contract/points";
import { type Key, PAGE_SIZE } from "../../cursor";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";

export interface CorrectionRow {
  correctionId: string;
  entryId: string;
  unit: Unit;
  kind: EntryKind;
  sourceId: string;
  amount: number;
  state: Correction["state"];
  reason: string;
  askedById: string;
  askedAt: Instant;
  decidedById: string | null;
  decidedAt: Instant | null;
  refusalReason: string | null;
}

function corrections(tx: Tx, communityId: string) {
  return tx
    .selectFrom("corrections as c")
    .innerJoin("entries as e", (join) =>
      join.onRef("e.community_id", "=", "c.community_id").onRef("e.entry_id", "=", "c.entry_id"),
    )
    .select([
      "c.correction_id as correctionId",
      "c.entry_id as entryId",
      "e.unit",
      "e.kind",
      "e.source_id as sourceId",
      "e.amount",
      sql<Correction["state"]>`c.state`.as("state"),
      "c.reason",
      "c.asked_by_id as askedById",
      "c.asked_at as askedAt",
      "c.decided_by_id as decidedById",
      "c.decided_at as decidedAt",
      "c.refusal_reason as refusalReason",
    ])
    .where("c.community_id", "=", communityId);
}

/** False when one asked for the same entry still stands. */
export async function insertCorrection(
  tx: Tx,
  correction: { communityId: string; correctionId: string; entryId: string; reason: string; askedById: string },
  now: Instant,
): Promise<boolean> {
  const { communityId, correctionId, entryId, reason, askedById } = correction;
  const { rows } = await sql`
    insert into corrections (community_id, correction_id, entry_id, reason, asked_by_id, asked_at)
      values (${communityId}, ${correctionId}, ${entryId}, ${reason}, ${askedById}, ${now})
      on conflict (community_id, entry_id) where state = 'asked' do nothing
      returning correction_id`.execute(tx);
  return rows.length > 0;
}

export async function findCorrection(
  tx: Tx,
  communityId: string,
  correctionId: string,
): Promise<CorrectionRow | undefined> {
  return corrections(tx, communityId).where("c.correction_id", "=", correctionId).executeTakeFirst();
}

/** Holds the correction until the transaction ends: two may decide it at once. */
export async function lockCorrection(tx: Tx, communityId: string, correctionId: string): Promise<void> {
  await tx
    .selectFrom("corrections")
    .select("correction_id")
    .where("community_id", "=", communityId)
    .where("correction_id", "=", correctionId)
    .forNoKeyUpdate()
    .execute();
}

/** What was last asked about an entry. */
export async function lastCorrectionOf(
  tx: Tx,
  communityId: string,
  entryId: string,
): Promise<CorrectionRow | undefined> {
  return corrections(tx, communityId)
    .where("c.entry_id", "=", entryId)
    .orderBy("c.asked_at", "desc")
    .orderBy("c.correction_id", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** Those of these entries whose reversal has been asked for and not decided. */
export async function entriesAskedAbout(tx: Tx, communityId: string, entryIds: string[]): Promise<Set<string>> {
  const { rows } = await sql<{ entryId: string }>`
    select entry_id as "entryId" from corrections
      where community_id = ${communityId} and entry_id = any (${entryIds}::uuid[]) and state = 'asked'`.execute(tx);
  return new Set(rows.map(({ entryId }) => entryId));
}

/** Newest first, one more than a page. */
export async function correctionsBefore(tx: Tx, communityId: string, before: Key | null): Promise<CorrectionRow[]> {
  return corrections(tx, communityId)
    .$if(before !== null, (query) =>
      query.where(sql<boolean>`(c.asked_at, c.correction_id) < (${before!.at}, ${before!.id}::uuid)`),
    )
    .orderBy("c.asked_at", "desc")
    .orderBy("c.correction_id", "desc")
    .limit(PAGE_SIZE + 1)
    .execute();
}

export async function decideCorrection(
  tx: Tx,
  communityId: string,
  correctionId: string,
  decision: { state: "approved" | "refused"; byId: string; refusalReason: string | null },
  now: Instant,
): Promise<void> {
  await tx
    .updateTable("corrections")
    .set({
      state: decision.state,
      decided_by_id: decision.byId,
      decided_at: now,
      refusal_reason: decision.refusalReason,
    })
    .where("community_id", "=", communityId)
    .where("correction_id", "=", correctionId)
    .execute();
}
