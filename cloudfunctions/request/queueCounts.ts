import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { queuePiles } from "../shared/core/request/piles";
import { countCalledTo, countPiles } from "../shared/core/request/store/lists";

export async function queueCounts({ tx, actor }: HandlerCall<typeof contract.queueCounts>) {
  const { piles, called } = await queuePiles(tx, actor);
  const counts = await countPiles(tx, actor.communityId, piles);
  return { ...counts, called: await countCalledTo(tx, actor.communityId, called) };
}
