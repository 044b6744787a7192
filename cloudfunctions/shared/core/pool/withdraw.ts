import type { Actor } from "../actor";
import { refuse } from "../refusal";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { findAsking, lockQueue } from "./store/askings";
import { markWithdrawn } from "./store/decisions";

/** Takes one's own asking out of the queue. Refuses not_found for another's, asking_moved_on once it was decided. */
export async function withdraw(tx: Tx, actor: Actor, askingId: string, now: Instant): Promise<void> {
  await lockQueue(tx, actor.communityId);
  const asking = await findAsking(tx, actor.communityId, askingId);
  if (asking?.memberId !== actor.memberId) refuse("not_found");
  if (!(await markWithdrawn(tx, actor, askingId, now))) refuse("asking_moved_on");
}
