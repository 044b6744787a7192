import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { contest as contestCase } from "../shared/core/request/assign";
import { viewSummary } from "../shared/core/request/view";

export async function contest({ tx, actor, input, now }: HandlerCall<typeof contract.contest>) {
  await contestCase(tx, actor, input, now);
  return { case: await viewSummary(tx, actor, input.caseId, now) };
}
