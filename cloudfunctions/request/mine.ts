import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { cutPage, readCursor } from "../shared/core/cursor";
import { casesOfReporter } from "../shared/core/request/store/cases";
import { caseSummary } from "../shared/core/request/view";

export async function mine({ tx, actor, input }: HandlerCall<typeof contract.mine>) {
  const rows = await casesOfReporter(tx, actor.communityId, actor.memberId, readCursor(input.after));
  const { items, next } = cutPage(rows, (row) => ({ at: row.submittedAt, id: row.caseId }));
  return { items: items.map((line) => caseSummary(line, actor)), next };
}
