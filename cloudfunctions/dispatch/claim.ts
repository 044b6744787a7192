import type { dispatch as contract } from "@contract/dispatch";
import type { HandlerCall } from "../shared/runtime/handler";
import { claim as claimOrder } from "../shared/core/dispatch/claim";
import { viewOrder } from "../shared/core/order/view";

export async function claim({ tx, actor, input, now }: HandlerCall<typeof contract.claim>) {
  await claimOrder(tx, actor, input.orderId, now);
  return { order: await viewOrder(tx, actor, input.orderId, now) };
}
