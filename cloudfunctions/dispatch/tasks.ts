import type { dispatch as contract } from "@contract/dispatch";
import type { HandlerCall } from "../shared/runtime/handler";
import { settingsOf } from "../shared/core/area/store/settings";
import { offeredTo, openToClaim } from "../shared/core/dispatch/store/tasks";
import { taskOf } from "../shared/core/dispatch/view";
import { homeGridOf } from "../shared/core/member/store/members";
import type { OrderLine } from "../shared/core/order/store/orderLines";
import { visitsAhead } from "../shared/core/order/store/residentLists";

export async function tasks({ tx, actor, now }: HandlerCall<typeof contract.tasks>) {
  const { communityId, memberId } = actor;
  const { pointsPerHour } = await settingsOf(tx, communityId);
  const ownGridId = (await homeGridOf(tx, communityId, memberId)) ?? null;
  const task = (line: OrderLine) => taskOf(line, actor, ownGridId, pointsPerHour);
  return {
    offered: (await offeredTo(tx, communityId, memberId, now)).map(task),
    open: (await openToClaim(tx, communityId, memberId, now)).map(task),
    mine: (await visitsAhead(tx, communityId, memberId, now)).map(task),
  };
}
