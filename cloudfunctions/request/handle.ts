import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { handle as handleCase } from "../shared/core/request/work";
import { viewSummary } from "../shared/core/request/view";

export async function handle({ tx, actor, input, now }: HandlerCall<typeof contract.handle>) {
  await handleCase(tx, actor, input, now);
  return { case: await viewSummary(tx, actor, input.caseId, now) };
}
