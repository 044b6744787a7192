import type { dispatch as contract } from "@contract/dispatch";
import type { HandlerCall } from "../shared/runtime/handler";
import { accept as acceptOrder } from "../shared/core/dispatch/accept";
import { viewOrder } from "../shared/core/order/view";

export async function accept({ tx, actor, input, now }: HandlerCall<typeof contract.accept>) {
  await acceptOrder(tx, actor, input.orderId, now);
  return { order: await viewOrder(tx, actor, input.orderId, now) };
}
