import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { hasOffered } from "../shared/core/mediation/store/mediators";

export async function myOffer({ tx, actor }: HandlerCall<typeof contract.myOffer>) {
  return { isOffered: await hasOffered(tx, actor.communityId, actor.memberId) };
}
