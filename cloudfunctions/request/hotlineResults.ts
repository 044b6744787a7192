import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { hotlineResults as results } from "../shared/core/hotline/results";

export async function hotlineResults({ tx, actor, input, now }: HandlerCall<typeof contract.hotlineResults>) {
  return results(tx, actor.communityId, input.withHeader, now);
}
