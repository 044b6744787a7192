import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { take as takeCase } from "../shared/core/request/assign";
import { viewSummary } from "../shared/core/request/view";

export async function take({ tx, actor, input, now }: HandlerCall<typeof contract.take>) {
  await takeCase(tx, actor, input, now);
  return { case: await viewSummary(tx, actor, input.caseId, now) };
}
