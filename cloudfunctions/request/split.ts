import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { split as splitCase } from "../shared/core/request/merge";
import { viewSummary } from "../shared/core/request/view";

export async function split({ tx, actor, input, now }: HandlerCall<typeof contract.split>) {
  await splitCase(tx, actor, input, now);
  return { case: await viewSummary(tx, actor, input.caseId, now) };
}
