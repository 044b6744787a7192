import type { Instant } from "../../time";
import type { Tx } from "../../transaction";

export interface MediationPromise {
  promiseId: string;
  mediationId: string;
  by: "asker" | "other";
  words: string;
  dueOn: string;
  keptAt: Instant | null;
  reminded: number;
  nextAt: Instant | null;
}

function promises(tx: Tx, communityId: string) {
  return tx
    .selectFrom("mediation_promises")
    .select([
      "promise_id as promiseId",
      "mediation_id as mediationId",
      "by_part as by",
      "words",
      "due_on as dueOn",
      "kept_at as keptAt",
      "reminded",
      "next_at as nextAt",
    ])
    .where("community_id", "=", communityId)
    .where("dropped_at", "is", null)
    .$castTo<MediationPromise>();
}

/** Promises that stand, the one due first first. */
export async function promisesOf(tx: Tx, communityId: string, mediationId: string): Promise<MediationPromise[]> {
  return promises(tx, communityId)
    .where("mediation_id", "=", mediationId)
    .orderBy("due_on")
    .orderBy("promise_id")
    .execute();
}

export async function findPromise(
  tx: Tx,
  communityId: string,
  promiseId: string,
): Promise<MediationPromise | undefined> {
  return promises(tx, communityId).where("promise_id", "=", promiseId).executeTakeFirst();
}

export async function insertPromises(
  tx: Tx,
  communityId: string,
  given: Omit<MediationPromise, "keptAt">[],
): Promise<void> {
  if (given.length === 0) return;
  const rows = given.map((one) => ({
    community_id: communityId,
    promise_id: one.promiseId,
    mediation_id: one.mediationId,
    by_part: one.by,
    words: one.words,
    due_on: one.dueOn,
    reminded: one.reminded,
    next_at: one.nextAt,
  }));
  await tx.insertInto("mediation_promises").values(rows).execute();
}

/** When the next reminder is, and how many have gone before it. */
export async function setReminder(
  tx: Tx,
  communityId: string,
  promiseId: string,
  reminded: number,
  nextAt: Instant | null,
): Promise<void> {
  await tx
    .updateTable("mediation_promises")
    .set({ reminded, next_at: nextAt })
    .where("community_id", "=", communityId)
    .where("promise_id", "=", promiseId)
    .execute();
}

export async function markKept(tx: Tx, communityId: string, promiseId: string, now: Instant): Promise<void> {
  await tx
    .updateTable("mediation_promises")
    .set({ kept_at: now, next_at: null })
    .where("community_id", "=", communityId)
    .where("promise_id", "=", promiseId)
    .execute();
}

/** What was promised no longer counts: nobody is reminded of it. */
export async function dropPromises(tx: Tx, communityId: string, mediationId: string, now: Instant): Promise<void> {
  await tx
    .updateTable("mediation_promises")
    .set({ dropped_at: now, next_at: null })
    .where("community_id", "=", communityId)
    .where("mediation_id", "=", mediationId)
    .where("dropped_at", "is", null)
    .execute();
}

export async function stopReminding(tx: Tx, communityId: string, mediationId: string): Promise<void> {
  await tx
    .updateTable("mediation_promises")
    .set({ next_at: null })
    .where("community_id", "=", communityId)
    .where("mediation_id", "=", mediationId)
    .where("next_at", "is not", null)
    .execute();
}

export interface DuePromise {
  communityId: string;
  mediationId: string;
  promiseId: string;
}

export async function promisesDue(tx: Tx, now: Instant, most: number): Promise<DuePromise[]> {
  return tx
    .selectFrom("mediation_promises")
    .select(["community_id as communityId", "mediation_id as mediationId", "promise_id as promiseId"])
    .where("next_at", "<=", now)
    .orderBy("next_at")
    .limit(most)
    .execute();
}
