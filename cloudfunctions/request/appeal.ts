import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { appeal as appealCase } from "../shared/core/request/verdict";
import { viewSummary } from "../shared/core/request/view";

export async function appeal({ tx, actor, input, now }: HandlerCall<typeof contract.appeal>) {
  await appealCase(tx, actor, input, now);
  return { case: await viewSummary(tx, actor, input.caseId, now) };
}
