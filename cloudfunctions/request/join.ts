import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { join as joinCase } from "../shared/core/request/join";
import { viewSummary } from "../shared/core/request/view";

export async function join({ tx, actor, input, now }: HandlerCall<typeof contract.join>) {
  await joinCase(tx, actor, input, now);
  return { case: await viewSummary(tx, actor, input.caseId, now) };
}
