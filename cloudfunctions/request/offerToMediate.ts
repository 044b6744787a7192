import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { offerToMediate as offer } from "../shared/core/mediation/seat";

export async function offerToMediate({ tx, actor, input, now }: HandlerCall<typeof contract.offerToMediate>) {
  await offer(tx, actor, input.isOffered, now);
  return { isOffered: input.isOffered };
}
