import type { Actor } from "../actor";
import { isAmount } from "../ledger/rules";
import { allocateMinutes } from "../ledger/store/gifts";
import { refuse } from "../refusal";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { inOrderOfNeed, type Tier } from "./need";
import { findAsking, lockQueue, waitingAskings } from "./store/askings";
import { markAllocated } from "./store/decisions";

const NOT_FIRST = "排在最前面的已经不是这一位，请刷新后再看。";

/**
 * Gives to the first of the queue, never more than was asked. The desk names whom it sees first, so that its reason is
 * about the one who gets the time; it can't choose another.
 * Refuses amount_invalid, not_found, asking_moved_on, pool_short, cap_reached.
 */
export async function allocate(
  tx: Tx,
  actor: Actor,
  input: { askingId: string; amountMinutes: number; reason: string },
  now: Instant,
): Promise<{ name: string; givenMinutes: number; tier: Tier }> {
  const { communityId } = actor;
  const { askingId, reason } = input;
  if (!isAmount(input.amountMinutes)) refuse("amount_invalid");
  await lockQueue(tx, communityId);
  const { name } = (await findAsking(tx, communityId, askingId)) ?? refuse("not_found");
  const [first] = inOrderOfNeed(await waitingAskings(tx, communityId), now);
  if (first?.askingId !== askingId) refuse("asking_moved_on", NOT_FIRST);
  const { tier, memberId } = first;
  const amountMinutes = Math.min(input.amountMinutes, first.askedMinutes);
  if (!(await markAllocated(tx, actor, askingId, { tier, amountMinutes, reason }, now))) refuse("asking_moved_on");
  await allocateMinutes(tx, { communityId, askingId, memberId, amountMinutes, actorId: actor.memberId }, now);
  return { name, givenMinutes: amountMinutes, tier };
}
