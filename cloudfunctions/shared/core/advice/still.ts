import { firstContact } from "../request/contact";
import { move } from "../request/move";
import { lockCase } from "../request/store/cases";
import { pauseClock, resumeClock } from "../request/timing";
import { tableAllows } from "../request/transitions";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import type { Slot } from "./store/slots";

interface OfCase {
  communityId: string;
  caseId: string;
}

/** With an hour agreed on, whoever asks has been heard; the clock of handling stands still until then, for all to see. */
export async function waitForHour(
  tx: Tx,
  { communityId, caseId }: OfCase,
  { startsAt }: Pick<Slot, "startsAt">,
  now: Instant,
): Promise<void> {
  const line = await lockCase(tx, communityId, caseId);
  await firstContact(tx, line, now);
  if (!(await pauseClock(tx, line, "handle", startsAt, now))) return;
  const details = { pauseReason: "hour", pausedUntil: startsAt.toISOString() };
  await move(tx, line, { event: "pause", by: "clock", actorId: null, words: "", details }, now);
}

/** Without it the clock runs on, if it still stands. */
export async function goOnWithout(tx: Tx, { communityId, caseId }: OfCase, now: Instant): Promise<void> {
  const line = await lockCase(tx, communityId, caseId);
  if (!tableAllows(line.state, ["clock"]).includes("resume") || !(await resumeClock(tx, line, "handle", now))) return;
  await move(tx, line, { event: "resume", by: "clock", actorId: null, words: "约的时段取消了，继续计时" }, now);
}
