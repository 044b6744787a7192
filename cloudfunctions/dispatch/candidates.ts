import type { dispatch as contract } from "@contract/dispatch";
import type { HandlerCall } from "../shared/runtime/handler";
import { rankCandidates } from "../shared/core/dispatch/candidates";
import { freeVolunteers } from "../shared/core/dispatch/store/candidates";
import { findOrder } from "../shared/core/order/store/orderLines";
import { summaryOf } from "../shared/core/order/view";
import { refuse } from "../shared/core/refusal";

export async function candidates({ tx, actor, input, now }: HandlerCall<typeof contract.candidates>) {
  const order = (await findOrder(tx, actor.communityId, actor.memberId, input.orderId, now)) ?? refuse("not_found");
  return {
    order: summaryOf(order, actor),
    items: rankCandidates(await freeVolunteers(tx, order, now), order.gridId),
  };
}
