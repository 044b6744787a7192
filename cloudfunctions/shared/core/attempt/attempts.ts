import { sql } from "kysely";
import { refuse } from "../refusal";
import { type Instant, minutesAfter } from "../time";
import type { Tx } from "../transaction";

export interface Attempt {
  communityId: string;
  purpose: "visitCode" | "voucherCode";
  /** Whose tries are counted. */
  subjectId: string;
}

const WINDOW_MINUTES = 15;
const MOST_TRIES = { visitCode: 5, voucherCode: 10 };

/** Counts a try before the code is looked at, in a commit of its own; refuses when there were too many lately. */
export async function countAttempt(tx: Tx, attempt: Attempt, now: Instant): Promise<void> {
  const { tried } = await tx
    .insertInto("attempts")
    .values({
      community_id: attempt.communityId,
      purpose: attempt.purpose,
      subject_id: attempt.subjectId,
      tried_count: 1,
      window_ends_at: minutesAfter(now, WINDOW_MINUTES),
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
  if (tried > MOST_TRIES[attempt.purpose]) refuse("too_many_attempts");
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
