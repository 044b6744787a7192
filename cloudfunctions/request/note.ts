import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { note as noteCase } from "../shared/core/request/work";
import { viewSummary } from "../shared/core/request/view";

export async function note({ tx, actor, input, now }: HandlerCall<typeof contract.note>) {
  await noteCase(tx, actor, input, now);
  return { case: await viewSummary(tx, actor, input.caseId, now) };
}
