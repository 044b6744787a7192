import { refuse } from "../refusal";
import { type Instant, minutesAfter } from "../time";
import type { Tx } from "../transaction";
import { addAttempt, type Attempt } from "./store/attempts";

const WINDOW_MINUTES = 15;
const MOST_TRIES = { visitCode: 5, voucherCode: 10, kinCode: 5 };

/** Counts a try before the code is looked at, in a commit of its own. Refuses too_many_attempts. */
export async function countAttempt(tx: Tx, attempt: Attempt, now: Instant): Promise<void> {
  const tried = await addAttempt(tx, attempt, minutesAfter(now, WINDOW_MINUTES), now);
  if (tried > MOST_TRIES[attempt.purpose]) refuse("too_many_attempts");
}
