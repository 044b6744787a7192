import { sql } from "kysely";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";

export interface Attempt {
  communityId: string;
  purpose: "visitCode" | "voucherCode" | "kinCode";
  /** Whose tries are counted. */
  subjectId: string;
}

/** Adds a try to the window under way, or begins a new one; returns how many there are in it. */
export async function addAttempt(tx: Tx, attempt: Attempt, windowEndsAt: Instant, now: Instant): Promise<number> {
  const { tried } = await tx
    .insertInto("attempts")
    .values({
      community_id: attempt.communityId,
      purpose: attempt.purpose,
      subject_id: attempt.subjectId,
      tried_count: 1,
      window_ends_at: windowEndsAt,
    })
    .onConflict((conflict) =>
      conflict.columns(["community_id", "purpose", "subject_id"]).doUpdateSet({
        tried_count: sql`case when attempts.window_ends_at <= ${now} then 1 else attempts.tried_count + 1 end`,
        window_ends_at: sql`case when attempts.window_ends_at <= ${now} then excluded.window_ends_at
          else attempts.window_ends_at end`,
      }),
    )
    .returning("tried_count as tried")
    .executeTakeFirstOrThrow();
  return tried;
}

/** The code was right: earlier misses no longer count. */
export async function forgetAttempts(tx: Tx, attempt: Attempt): Promise<void> {
  await tx
    .deleteFrom("attempts")
    .where("community_id", "=", attempt.communityId)
    .where("purpose", "=", attempt.purpose)
    .where("subject_id", "=", attempt.subjectId)
    .execute();
}
