import type { dispatch as contract } from "@contract/dispatch";
import type { HandlerCall } from "../shared/runtime/handler";
import { resolve as resolveOrder } from "../shared/core/order/resolve";
import { viewOrder } from "../shared/core/order/view";

export async function resolve({ tx, actor, input, now }: HandlerCall<typeof contract.resolve>) {
  await resolveOrder(tx, actor, input, now);
  return { order: await viewOrder(tx, actor, input.orderId, now) };
}
