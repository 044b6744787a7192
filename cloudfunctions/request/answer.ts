import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { answer as answerCase } from "../shared/core/request/work";
import { viewSummary } from "../shared/core/request/view";

export async function answer({ tx, actor, input, now }: HandlerCall<typeof contract.answer>) {
  await answerCase(tx, actor, input, now);
  return { case: await viewSummary(tx, actor, input.caseId, now) };
}
