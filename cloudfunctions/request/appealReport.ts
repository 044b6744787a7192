import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { refuse } from "../shared/core/refusal";
import { appeal } from "../shared/core/report/judge";
import { viewReport } from "../shared/core/report/view";

export async function appealReport({ tx, actor, input, now }: HandlerCall<typeof contract.appealReport>) {
  await appeal(tx, actor, input, now);
  return { report: (await viewReport(tx, actor, input.caseId)) ?? refuse("not_found") };
}
