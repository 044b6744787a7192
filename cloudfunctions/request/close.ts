import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { close as closeCase } from "../shared/core/request/verdict";
import { viewSummary } from "../shared/core/request/view";

export async function close({ tx, actor, input, now }: HandlerCall<typeof contract.close>) {
  await closeCase(tx, actor, input.caseId, now);
  return { case: await viewSummary(tx, actor, input.caseId, now) };
}
