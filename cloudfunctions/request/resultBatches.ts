import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { cutPage, readCursor } from "../shared/core/cursor";
import { batchesOf } from "../shared/core/hotline/store/batches";
import { viewBatch } from "../shared/core/hotline/view";

export async function resultBatches({ tx, actor, input }: HandlerCall<typeof contract.resultBatches>) {
  const rows = await batchesOf(tx, actor.communityId, readCursor(input.after));
  const { items, next } = cutPage(rows, (row) => ({ at: row.drawnAt, id: row.batchId }));
  return { items: items.map(viewBatch), next };
}
