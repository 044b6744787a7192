import type { Actor } from "../actor";
import { refuse } from "../refusal";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { findAsking, lockQueue } from "./store/askings";
import { markDeclined } from "./store/decisions";

/** Ends an asking without giving, with a reason its member reads. Refuses not_found, asking_moved_on. */
export async function decline(
  tx: Tx,
  actor: Actor,
  input: { askingId: string; reason: string },
  now: Instant,
): Promise<void> {
  await lockQueue(tx, actor.communityId);
  if (!(await findAsking(tx, actor.communityId, input.askingId))) refuse("not_found");
  if (!(await markDeclined(tx, actor, input.askingId, input.reason, now))) refuse("asking_moved_on");
}
