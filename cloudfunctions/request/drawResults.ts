import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { drawResults as draw } from "../shared/core/hotline/results";
import { viewBatch } from "../shared/core/hotline/view";

export async function drawResults({ tx, actor, now }: HandlerCall<typeof contract.drawResults>) {
  const { batch, hasMore } = await draw(tx, actor, now);
  return { batch: batch && viewBatch(batch), hasMore };
}
