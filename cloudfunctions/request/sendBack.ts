import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { sendBack as sendBackCase } from "../shared/core/request/verdict";
import { viewSummary } from "../shared/core/request/view";

export async function sendBack({ tx, actor, input, now }: HandlerCall<typeof contract.sendBack>) {
  await sendBackCase(tx, actor, input, now);
  return { case: await viewSummary(tx, actor, input.caseId, now) };
}
