import type { dispatch as contract } from "@contract/dispatch";
import type { HandlerCall } from "../shared/runtime/handler";
import { cutPage, readCursor } from "../shared/core/cursor";
import { servedSum, servedVisits } from "../shared/core/dispatch/store/tasks";

export async function hours({ tx, actor, input }: HandlerCall<typeof contract.hours>) {
  const { communityId, memberId } = actor;
  const rows = await servedVisits(tx, communityId, memberId, readCursor(input.after));
  const { items, next } = cutPage(rows, (row) => ({ at: row.finishedAt, id: row.visitId }));
  return {
    items: items.map((row) => ({ ...row, finishedAt: row.finishedAt.toISOString() })),
    next,
    ...(await servedSum(tx, communityId, memberId)),
  };
}
