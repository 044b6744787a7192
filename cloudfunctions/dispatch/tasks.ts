import type { dispatch as contract } from "@contract/dispatch";
import type { HandlerCall } from "../shared/runtime/handler";
import { gridOfBuilding } from "../shared/core/area/store/areas";
import { settingsOf } from "../shared/core/area/store/settings";
import { offeredTo, openToClaim } from "../shared/core/dispatch/store/tasks";
import { taskOf } from "../shared/core/dispatch/view";
import { findMember } from "../shared/core/member/store/members";
import type { OrderLine } from "../shared/core/order/store/orderLines";
import { visitsAhead } from "../shared/core/order/store/residentLists";

export async function tasks({ tx, actor, now }: HandlerCall<typeof contract.tasks>) {
  const { communityId, memberId } = actor;
  const { pointsPerHour } = await settingsOf(tx, communityId);
  const member = await findMember(tx, communityId, memberId);
  const ownGrid = member?.buildingId ? await gridOfBuilding(tx, member.buildingId) : undefined;
  const task = (line: OrderLine) => taskOf(line, actor, ownGrid?.areaId ?? null, pointsPerHour);
  return {
    offered: (await offeredTo(tx, communityId, memberId, now)).map(task),
    open: (await openToClaim(tx, communityId, memberId, now)).map(task),
    mine: (await visitsAhead(tx, communityId, memberId, now)).map(task),
  };
}
