import type { dispatch as contract } from "@contract/dispatch";
import type { HandlerCall } from "../shared/runtime/handler";
import { offer as offerOrder } from "../shared/core/dispatch/offer";
import { viewOrder } from "../shared/core/order/view";

export async function offer({ tx, actor, input, now }: HandlerCall<typeof contract.offer>) {
  await offerOrder(tx, actor, input, now);
  return { order: await viewOrder(tx, actor, input.orderId, now) };
}
