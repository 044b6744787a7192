import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { cutPage, readCursor } from "../shared/core/cursor";
import { oralOf } from "../shared/core/mediation/store/oral";

export async function myOralRecords({ tx, actor, input }: HandlerCall<typeof contract.myOralRecords>) {
  const rows = await oralOf(tx, actor.communityId, actor.memberId, readCursor(input.after));
  const { items, next } = cutPage(rows, (row) => ({ at: row.recordedAt, id: row.recordId }));
  return { items: items.map(({ recordedAt: _, ...row }) => row), next };
}
