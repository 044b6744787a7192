import type { Instant } from "../../time";
import type { Tx } from "../../transaction";
import type { CaseLine } from "./cases";

export interface Whistle {
  whistleId: string;
  caseId: string;
  holderId: string;
  holderName: string;
  words: string;
  calledAt: Instant;
  arrivedAt: Instant | null;
}

function whistles(tx: Tx, communityId: string) {
  return tx
    .selectFrom("case_whistles as w")
    .innerJoin("duty_holders as h", "h.holder_id", "w.holder_id")
    .select([
      "w.whistle_id as whistleId",
      "w.case_id as caseId",
      "w.holder_id as holderId",
      "h.name as holderName",
      "w.words",
      "w.called_at as calledAt",
      "w.arrived_at as arrivedAt",
    ])
    .where("w.community_id", "=", communityId);
}

export async function whistlesOf(tx: Tx, communityId: string, caseId: string): Promise<Whistle[]> {
  return whistles(tx, communityId).where("w.case_id", "=", caseId).orderBy("w.called_at").execute();
}

export async function findWhistle(tx: Tx, communityId: string, whistleId: string): Promise<Whistle | undefined> {
  return whistles(tx, communityId).where("w.whistle_id", "=", whistleId).executeTakeFirst();
}

/** Whether one of these holders has been called to a case. */
export async function isCalledTo(
  tx: Tx,
  { communityId, caseId }: Pick<CaseLine, "communityId" | "caseId">,
  holderIds: string[],
): Promise<boolean> {
  if (holderIds.length === 0) return false;
  const row = await tx
    .selectFrom("case_whistles")
    .select("whistle_id")
    .where("community_id", "=", communityId)
    .where("case_id", "=", caseId)
    .where("holder_id", "in", holderIds)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertWhistle(
  tx: Tx,
  whistle: {
    communityId: string;
    whistleId: string;
    caseId: string;
    holderId: string;
    words: string;
    calledById: string;
  },
  now: Instant,
): Promise<void> {
  await tx
    .insertInto("case_whistles")
    .values({
      community_id: whistle.communityId,
      whistle_id: whistle.whistleId,
      case_id: whistle.caseId,
      holder_id: whistle.holderId,
      words: whistle.words,
      called_by_id: whistle.calledById,
      called_at: now,
    })
    .execute();
}

export async function markArrived(
  tx: Tx,
  communityId: string,
  whistleId: string,
  memberId: string,
  now: Instant,
): Promise<void> {
  await tx
    .updateTable("case_whistles")
    .set({ arrived_at: now, arrived_by_id: memberId })
    .where("community_id", "=", communityId)
    .where("whistle_id", "=", whistleId)
    .where("arrived_at", "is", null)
    .execute();
}

/** Which of these cases one of the holders is called to. */
export async function calledTo(
  tx: Tx,
  communityId: string,
  holderIds: string[],
  caseIds: string[],
): Promise<ReadonlySet<string>> {
  if (holderIds.length === 0 || caseIds.length === 0) return new Set();
  const rows = await tx
    .selectFrom("case_whistles")
    .select("case_id as caseId")
    .where("community_id", "=", communityId)
    .where("holder_id", "in", holderIds)
    .where("case_id", "in", caseIds)
    .execute();
  return new Set(rows.map((row) => row.caseId));
}
