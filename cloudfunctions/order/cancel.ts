import type { order as contract } from "@contract/order";
import type { HandlerCall } from "../shared/runtime/handler";
import { cancel as cancelOrder } from "../shared/core/order/cancel";
import { viewOrder } from "../shared/core/order/view";

export async function cancel({ tx, actor, input, now }: HandlerCall<typeof contract.cancel>) {
  await cancelOrder(tx, actor, input, now);
  return { order: await viewOrder(tx, actor, input.orderId, now) };
}
