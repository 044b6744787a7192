import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { triage as triageCase } from "../shared/core/request/desk";
import { viewSummary } from "../shared/core/request/view";

export async function triage({ tx, actor, input, now }: HandlerCall<typeof contract.triage>) {
  await triageCase(tx, actor, input, now);
  return { case: await viewSummary(tx, actor, input.caseId, now) };
}
