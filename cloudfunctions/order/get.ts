import type { order as contract } from "@contract/order";
import type { HandlerCall } from "../shared/runtime/handler";
import { viewOrder } from "../shared/core/order/view";

export async function get({ tx, actor, input, now }: HandlerCall<typeof contract.get>) {
  return { order: await viewOrder(tx, actor, input.orderId, now) };
}
