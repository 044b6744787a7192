import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { reopen as reopenCase } from "../shared/core/request/verdict";
import { viewSummary } from "../shared/core/request/view";

export async function reopen({ tx, actor, input, now }: HandlerCall<typeof contract.reopen>) {
  await reopenCase(tx, actor, input, now);
  return { case: await viewSummary(tx, actor, input.caseId, now) };
}
