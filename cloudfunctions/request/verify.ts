import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { verify as verifyCase } from "../shared/core/request/work";
import { viewSummary } from "../shared/core/request/view";

export async function verify({ tx, actor, input, now }: HandlerCall<typeof contract.verify>) {
  await verifyCase(tx, actor, input, now);
  return { case: await viewSummary(tx, actor, input.caseId, now) };
}
