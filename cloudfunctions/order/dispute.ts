import type { order as contract } from "@contract/order";
import type { HandlerCall } from "../shared/runtime/handler";
import { dispute as disputeOrder } from "../shared/core/order/dispute";
import { viewOrder } from "../shared/core/order/view";

export async function dispute({ tx, actor, input, now }: HandlerCall<typeof contract.dispute>) {
  await disputeOrder(tx, actor, input, now);
  return { order: await viewOrder(tx, actor, input.orderId, now) };
}
