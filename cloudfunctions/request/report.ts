import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { viewReport } from "../shared/core/report/view";

export async function report({ tx, actor, input }: HandlerCall<typeof contract.report>) {
  return { report: await viewReport(tx, actor, input.caseId) };
}
