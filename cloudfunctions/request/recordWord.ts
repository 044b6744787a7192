import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { recordWord as recordWordCase } from "../shared/core/request/callers";
import { viewSummary } from "../shared/core/request/view";

export async function recordWord({ tx, actor, input, now }: HandlerCall<typeof contract.recordWord>) {
  await recordWordCase(tx, actor, input, now);
  return { case: await viewSummary(tx, actor, input.caseId, now) };
}
