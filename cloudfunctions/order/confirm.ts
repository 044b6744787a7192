import type { order as contract } from "@contract/order";
import type { HandlerCall } from "../shared/runtime/handler";
import { confirm as confirmOrder } from "../shared/core/order/confirm";
import { viewOrder } from "../shared/core/order/view";

export async function confirm({ tx, actor, input, now }: HandlerCall<typeof contract.confirm>) {
  await confirmOrder(tx, actor, input, now);
  return { order: await viewOrder(tx, actor, input.orderId, now) };
}
