import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { giveBackWith } from "../shared/core/advice/book";
import { withdraw as withdrawCase } from "../shared/core/request/verdict";
import { viewSummary } from "../shared/core/request/view";

export async function withdraw({ tx, actor, input, now }: HandlerCall<typeof contract.withdraw>) {
  await withdrawCase(tx, actor, input, now);
  await giveBackWith(tx, actor, input.caseId, now);
  return { case: await viewSummary(tx, actor, input.caseId, now) };
}
