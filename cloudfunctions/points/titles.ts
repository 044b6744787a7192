import { serviceNames } from "../shared/core/order/store/residentLists";
import { rewardNames } from "../shared/core/reward/store/vouchers";
import type { Tx } from "../shared/core/transaction";

/** What ledger lines were for, by their source: the name of the service or the reward, or nothing. */
export async function titlesOf(
  tx: Tx,
  communityId: string,
  sourceIds: string[],
): Promise<(sourceId: string) => string> {
  const services = await serviceNames(tx, communityId, sourceIds);
  const rewards = await rewardNames(tx, communityId, sourceIds);
  return (sourceId) => services.get(sourceId) ?? rewards.get(sourceId) ?? "";
}
