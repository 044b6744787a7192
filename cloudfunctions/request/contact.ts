import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { contact as contactCase } from "../shared/core/request/work";
import { viewSummary } from "../shared/core/request/view";

export async function contact({ tx, actor, input, now }: HandlerCall<typeof contract.contact>) {
  await contactCase(tx, actor, input, now);
  return { case: await viewSummary(tx, actor, input.caseId, now) };
}
