import type { dispatch as contract } from "@contract/dispatch";
import type { HandlerCall } from "../shared/runtime/handler";
import { release as releaseOrder } from "../shared/core/dispatch/release";
import { viewAfterwards } from "../shared/core/order/view";

export async function release({ tx, actor, input, now }: HandlerCall<typeof contract.release>) {
  await releaseOrder(tx, actor, input, now);
  return { order: await viewAfterwards(tx, actor, input.orderId, now) };
}
