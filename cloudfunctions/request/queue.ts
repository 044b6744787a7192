import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { areasOf } from "../shared/core/actor";
import { cutPage, readCursor } from "../shared/core/cursor";
import { casesWaiting } from "../shared/core/request/store/cases";
import { caseSummary } from "../shared/core/request/view";

export async function queue({ tx, actor, input }: HandlerCall<typeof contract.queue>) {
  const rows = await casesWaiting(tx, actor.communityId, areasOf(actor, "gridWorker"), readCursor(input.after));
  const { items, next } = cutPage(rows, (row) => ({ at: row.waitingSince, id: row.caseId }));
  return { items: items.map((line) => caseSummary(line, actor)), next };
}
