import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { extend as extendCase } from "../shared/core/request/desk";
import { viewSummary } from "../shared/core/request/view";

export async function extend({ tx, actor, input, now }: HandlerCall<typeof contract.extend>) {
  await extendCase(tx, actor, input, now);
  return { case: await viewSummary(tx, actor, input.caseId, now) };
}
