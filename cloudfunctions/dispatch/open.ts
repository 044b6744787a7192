import type { dispatch as contract } from "@contract/dispatch";
import type { HandlerCall } from "../shared/runtime/handler";
import { open as openOrder } from "../shared/core/dispatch/open";
import { viewOrder } from "../shared/core/order/view";

export async function open({ tx, actor, input, now }: HandlerCall<typeof contract.open>) {
  await openOrder(tx, actor, input.orderId, now);
  return { order: await viewOrder(tx, actor, input.orderId, now) };
}
