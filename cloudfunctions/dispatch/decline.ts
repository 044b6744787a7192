import type { dispatch as contract } from "@contract/dispatch";
import type { HandlerCall } from "../shared/runtime/handler";
import { decline as declineOffer } from "../shared/core/dispatch/decline";

export async function decline({ tx, actor, input, now }: HandlerCall<typeof contract.decline>) {
  await declineOffer(tx, actor, input.orderId, now);
  return {};
}
