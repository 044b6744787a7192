import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { type CaseLine, updateCase } from "./store/cases";
import { stopClock } from "./timing";

/** The first word to whoever asked stops the clock of contact; later ones change nothing. */
export async function firstContact(tx: Tx, line: CaseLine, now: Instant): Promise<void> {
  const stopped = await stopClock(tx, line, "contact", now);
  if (stopped) await updateCase(tx, line, { contacted_at: now, is_contacted_in_time: stopped.isInTime });
}
