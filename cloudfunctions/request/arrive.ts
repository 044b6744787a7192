import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { arrive as arriveAt } from "../shared/core/request/whistle";
import { viewSummary } from "../shared/core/request/view";

export async function arrive({ tx, actor, input, now }: HandlerCall<typeof contract.arrive>) {
  const caseId = await arriveAt(tx, actor, input.whistleId, now);
  return { case: await viewSummary(tx, actor, caseId, now) };
}
