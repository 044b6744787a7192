import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { whistle as whistleCase } from "../shared/core/request/whistle";
import { viewSummary } from "../shared/core/request/view";

export async function whistle({ tx, actor, input, now }: HandlerCall<typeof contract.whistle>) {
  await whistleCase(tx, actor, input, now);
  return { case: await viewSummary(tx, actor, input.caseId, now) };
}
