import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { climb as climbCase } from "../shared/core/request/work";
import { viewSummary } from "../shared/core/request/view";

export async function climb({ tx, actor, input, now }: HandlerCall<typeof contract.climb>) {
  await climbCase(tx, actor, input, now);
  return { case: await viewSummary(tx, actor, input.caseId, now) };
}
