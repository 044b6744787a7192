import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { slotView } from "../shared/core/advice/day";
import { slotsOfVisitor } from "../shared/core/advice/store/slots";

export async function myAdvice({ tx, actor, now }: HandlerCall<typeof contract.myAdvice>) {
  const slots = await slotsOfVisitor(tx, actor.communityId, actor.memberId, now);
  return { items: slots.map((slot) => slotView(slot, actor)) };
}
