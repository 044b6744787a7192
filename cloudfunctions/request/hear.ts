import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { hear as hearCase } from "../shared/core/request/hearing";
import { viewSummary } from "../shared/core/request/view";

export async function hear({ tx, actor, input, now }: HandlerCall<typeof contract.hear>) {
  await hearCase(tx, actor, input, now);
  return { case: await viewSummary(tx, actor, input.caseId, now) };
}
