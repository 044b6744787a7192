import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { openReport } from "../shared/core/report/open";
import { submit as submitCase } from "../shared/core/request/submit";
import { viewSummary } from "../shared/core/request/view";

export async function submit({ tx, actor, input, now }: HandlerCall<typeof contract.submit>) {
  const { asReport, ...complaint } = input;
  const caseId = await submitCase(tx, actor, complaint, now);
  if (asReport) await openReport(tx, actor, caseId, now);
  return { case: await viewSummary(tx, actor, caseId, now) };
}
