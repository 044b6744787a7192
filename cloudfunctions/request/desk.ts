import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { cutPage, readCursor } from "../shared/core/cursor";
import { deskPiles } from "../shared/core/request/piles";
import { casesByClock, dueKey } from "../shared/core/request/store/lists";
import { summaries } from "../shared/core/request/view";

export async function desk({ tx, actor, input, now }: HandlerCall<typeof contract.desk>) {
  const rows = await casesByClock(tx, actor.communityId, deskPiles(actor)[input.which], readCursor(input.after));
  const { items, next } = cutPage(rows, dueKey);
  return { items: await summaries(tx, actor, items, now), next };
}
