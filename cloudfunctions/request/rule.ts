import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { rule as ruleCase } from "../shared/core/request/assign";
import { viewSummary } from "../shared/core/request/view";

export async function rule({ tx, actor, input, now }: HandlerCall<typeof contract.rule>) {
  await ruleCase(tx, actor, input, now);
  return { case: await viewSummary(tx, actor, input.caseId, now) };
}
