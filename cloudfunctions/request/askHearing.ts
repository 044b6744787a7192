import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { askHearing as askHearingCase } from "../shared/core/request/hearing";
import { viewSummary } from "../shared/core/request/view";

export async function askHearing({ tx, actor, input, now }: HandlerCall<typeof contract.askHearing>) {
  await askHearingCase(tx, actor, input, now);
  return { case: await viewSummary(tx, actor, input.caseId, now) };
}
