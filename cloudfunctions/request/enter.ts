import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { holds } from "../shared/core/actor";
import { enter as enterCase } from "../shared/core/request/submit";
import { viewSummary } from "../shared/core/request/view";

export async function enter({ tx, actor, input, now }: HandlerCall<typeof contract.enter>) {
  const by = holds(actor, "dispatcher") || holds(actor, "communityManager") ? "desk" : "gridWorker";
  const caseId = await enterCase(tx, actor, input, by, now);
  return { case: await viewSummary(tx, actor, caseId, now) };
}
