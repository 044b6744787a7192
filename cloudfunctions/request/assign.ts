import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { assign as assignCase } from "../shared/core/request/assign";
import { viewSummary } from "../shared/core/request/view";

export async function assign({ tx, actor, input, now }: HandlerCall<typeof contract.assign>) {
  await assignCase(tx, actor, input, now);
  return { case: await viewSummary(tx, actor, input.caseId, now) };
}
