import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { deskPiles } from "../shared/core/request/piles";
import { countPiles } from "../shared/core/request/store/lists";

export function deskCounts({ tx, actor }: HandlerCall<typeof contract.deskCounts>) {
  return countPiles(tx, actor.communityId, deskPiles(actor));
}
