import type { order as contract } from "@contract/order";
import type { HandlerCall } from "../shared/runtime/handler";
import { cutPage, readCursor } from "../shared/core/cursor";
import { ordersOfResident } from "../shared/core/order/store/residentLists";
import { summaryOf } from "../shared/core/order/view";

export async function mine({ tx, actor, input, now }: HandlerCall<typeof contract.mine>) {
  const rows = await ordersOfResident(tx, actor.communityId, actor.memberId, input.which, readCursor(input.after), now);
  const { items, next } = cutPage(rows, (row) => ({ at: row.placedAt, id: row.orderId }));
  return { items: items.map((line) => summaryOf(line, actor)), next };
}
