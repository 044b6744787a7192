import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { cutPage, readCursor } from "../shared/core/cursor";
import { reportsIn } from "../shared/core/report/store/reports";
import { judgedAreas, reportLine } from "../shared/core/report/view";

export async function reports({ tx, actor, input }: HandlerCall<typeof contract.reports>) {
  const lines = await reportsIn(tx, actor.communityId, input.which, judgedAreas(actor), readCursor(input.after));
  const { items, next } = cutPage(lines, (line) => ({ at: line.reportedAt, id: line.caseId }));
  return { items: items.map(reportLine), next };
}
