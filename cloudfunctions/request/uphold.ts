import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { uphold as upholdCase } from "../shared/core/request/verdict";
import { viewSummary } from "../shared/core/request/view";

export async function uphold({ tx, actor, input, now }: HandlerCall<typeof contract.uphold>) {
  await upholdCase(tx, actor, input, now);
  return { case: await viewSummary(tx, actor, input.caseId, now) };
}
