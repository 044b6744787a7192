import type { audit as contract } from "@contract/audit";
import { paidOrder } from "../shared/core/audit/orderEntries";
import { cutPage, readCursor } from "../shared/core/cursor";
import { findMember } from "../shared/core/member/store/members";
import { paidOrdersOf } from "../shared/core/order/store/residentLists";
import { refuse } from "../shared/core/refusal";
import type { HandlerCall } from "../shared/runtime/handler";

export async function paidOrders({ tx, actor, input, now }: HandlerCall<typeof contract.paidOrders>) {
  const { communityId } = actor;
  if (!(await findMember(tx, communityId, input.memberId))) refuse("not_found");
  const lines = await paidOrdersOf(tx, communityId, input.memberId, readCursor(input.after), now);
  const { items, next } = cutPage(lines, (line) => ({ at: line.placedAt, id: line.orderId }));
  return { items: items.map(paidOrder), next };
}
