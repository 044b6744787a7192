import type { audit as contract } from "@contract/audit";
import { orderEntries as find } from "../shared/core/audit/orderEntries";
import type { HandlerCall } from "../shared/runtime/handler";

export async function orderEntries({ tx, actor, input, now }: HandlerCall<typeof contract.orderEntries>) {
  return find(tx, actor, input.orderId, now);
}
