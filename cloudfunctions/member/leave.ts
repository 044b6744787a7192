import type { member as contract } from "@contract/member";
import { withdrawHoursOf } from "../shared/core/advice/publish";
import { cancelBookingsAhead } from "../shared/core/advice/store/bookings";
import { refuse } from "../shared/core/refusal";
import { endAllKin } from "../shared/core/kin/store/kin";
import { leaveMediations } from "../shared/core/mediation/leave";
import { leave as leaveCommunity } from "../shared/core/member/leave";
import { ordersUnderWay, visitsAhead } from "../shared/core/order/store/residentLists";
import { forgetRewards } from "../shared/core/report/store/awards";
import { forget } from "../shared/core/request/forget";
import type { HandlerCall } from "../shared/runtime/handler";

/** Everything that bears the name goes; the ledger goes on under the member's number alone. */
export async function leave({ tx, actor, now }: HandlerCall<typeof contract.leave>) {
  const { communityId, memberId } = actor;
  const orders = await ordersUnderWay(tx, communityId, memberId, now);
  const visits = await visitsAhead(tx, communityId, memberId, now);
  if (orders.length + visits.length > 0) refuse("orders_under_way");
  await forget(tx, actor, now);
  await leaveMediations(tx, actor, now);
  await cancelBookingsAhead(tx, communityId, memberId, now);
  await withdrawHoursOf(tx, actor, now);
  await forgetRewards(tx, communityId, memberId);
  await endAllKin(tx, communityId, memberId, now);
  await leaveCommunity(tx, actor, now);
  return {};
}
