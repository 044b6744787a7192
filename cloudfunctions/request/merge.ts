import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { merge as mergeCase } from "../shared/core/request/merge";
import { viewSummary } from "../shared/core/request/view";

export async function merge({ tx, actor, input, now }: HandlerCall<typeof contract.merge>) {
  await mergeCase(tx, actor, input, now);
  return { case: await viewSummary(tx, actor, input.caseId, now) };
}
