import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { readNumberKey } from "../shared/core/cursor";
import { resultsCsv } from "../shared/core/hotline/results";

export function batchResults({ tx, actor, input }: HandlerCall<typeof contract.batchResults>) {
  return resultsCsv(tx, actor.communityId, input.batchId, readNumberKey(input.after));
}
