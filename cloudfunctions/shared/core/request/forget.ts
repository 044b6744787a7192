import type { Actor } from "../actor";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { move } from "./move";
import { lockCase } from "./store/cases";
import { openCasesOf } from "./store/ownLists";
import { forgetVoices } from "./store/voices";

/**
 * Forgets a member in their cases. What they asked for goes on without them: an open case is still handled and answered, and closes as
 * "no answer" when nobody else is left to ask.
 */
export async function forget(tx: Tx, { communityId, memberId }: Actor, now: Instant): Promise<void> {
  // Nothing is written where they are masked: the instant somebody left would say whose it was.
  for (const caseId of await openCasesOf(tx, communityId, memberId, [])) {
    const line = await lockCase(tx, communityId, caseId);
    await move(tx, line, { event: "forget", by: "voice", actorId: null, words: "" }, now);
  }
  await forgetVoices(tx, communityId, memberId);
}
