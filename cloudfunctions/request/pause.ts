import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { pause as pauseCase } from "../shared/core/request/work";
import { viewSummary } from "../shared/core/request/view";

export async function pause({ tx, actor, input, now }: HandlerCall<typeof contract.pause>) {
  await pauseCase(tx, actor, input, now);
  return { case: await viewSummary(tx, actor, input.caseId, now) };
}
