import { type Actor, requireOver } from "../actor";
import { findArea } from "../area/store/areas";
import { isAmount } from "../ledger/rules";
import { refuse } from "../refusal";
import type { Tx } from "../transaction";
import { openClearing } from "./store/movements";

/** Opens the way between two communities the street manager is over, or changes its limit. Refuses amount_invalid, forbidden, not_found, clearing_limit. */
export async function openBetween(
  tx: Tx,
  actor: Actor,
  { otherCommunityId, limitMinutes }: { otherCommunityId: string; limitMinutes: number },
): Promise<void> {
  if (!isAmount(limitMinutes)) refuse("amount_invalid");
  const other = await findArea(tx, otherCommunityId);
  if (!other || other.kind !== "community" || otherCommunityId === actor.communityId) refuse("not_found");
  requireOver(actor, "streetManager", other.lineage);
  await openClearing(tx, actor.communityId, otherCommunityId, limitMinutes);
}
