import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { register as registerCase } from "../shared/core/request/desk";
import { viewSummary } from "../shared/core/request/view";

export async function register({ tx, actor, input, now }: HandlerCall<typeof contract.register>) {
  await registerCase(tx, actor, input, now);
  return { case: await viewSummary(tx, actor, input.caseId, now) };
}
