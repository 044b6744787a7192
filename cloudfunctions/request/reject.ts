import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { reject as rejectCase } from "../shared/core/request/desk";
import { viewSummary } from "../shared/core/request/view";

export async function reject({ tx, actor, input, now }: HandlerCall<typeof contract.reject>) {
  await rejectCase(tx, actor, input, now);
  return { case: await viewSummary(tx, actor, input.caseId, now) };
}
