import type { Circumstances } from "@contract/points";
import type { Actor } from "../actor";
import { refuse } from "../refusal";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { type Tier, tierOf } from "./need";
import { findAsking, lockQueue } from "./store/askings";
import { markConfirmed } from "./store/decisions";

/** Writes down what the desk has found; the tier it makes. Refuses not_found, asking_moved_on. */
export async function confirmNeed(
  tx: Tx,
  actor: Actor,
  input: { askingId: string; circumstances: Circumstances },
  now: Instant,
): Promise<Tier> {
  const { askingId, circumstances } = input;
  await lockQueue(tx, actor.communityId);
  const asking = (await findAsking(tx, actor.communityId, askingId)) ?? refuse("not_found");
  if (!(await markConfirmed(tx, actor, askingId, circumstances, now))) refuse("asking_moved_on");
  return tierOf(asking.birthDay, circumstances, now);
}
