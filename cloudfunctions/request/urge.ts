import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { urge as urgeCase } from "../shared/core/request/desk";
import { viewSummary } from "../shared/core/request/view";

export async function urge({ tx, actor, input, now }: HandlerCall<typeof contract.urge>) {
  await urgeCase(tx, actor, input, now);
  return { case: await viewSummary(tx, actor, input.caseId, now) };
}
