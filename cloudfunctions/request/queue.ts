import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { cutPage, readCursor } from "../shared/core/cursor";
import { queuePiles } from "../shared/core/request/piles";
import { casesByClock, casesCalledTo, dueKey } from "../shared/core/request/store/lists";
import { summaries } from "../shared/core/request/view";

export async function queue({ tx, actor, input, now }: HandlerCall<typeof contract.queue>) {
  const { communityId } = actor;
  const after = readCursor(input.after);
  const { piles, called } = await queuePiles(tx, actor);
  const rows =
    input.which === "called"
      ? await casesCalledTo(tx, communityId, called, after)
      : await casesByClock(tx, communityId, piles[input.which], after);
  const { items, next } = cutPage(rows, dueKey);
  return { items: await summaries(tx, actor, items, now), next };
}
