import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { resume as resumeCase } from "../shared/core/request/work";
import { viewSummary } from "../shared/core/request/view";

export async function resume({ tx, actor, input, now }: HandlerCall<typeof contract.resume>) {
  await resumeCase(tx, actor, input, now);
  return { case: await viewSummary(tx, actor, input.caseId, now) };
}
