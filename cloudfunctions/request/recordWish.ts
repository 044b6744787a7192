import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { giveBackWith } from "../shared/core/advice/book";
import { recordWish as recordWishCase } from "../shared/core/request/callers";
import { viewSummary } from "../shared/core/request/view";

export async function recordWish({ tx, actor, input, now }: HandlerCall<typeof contract.recordWish>) {
  await recordWishCase(tx, actor, input, now);
  await giveBackWith(tx, actor, input.caseId, now);
  return { case: await viewSummary(tx, actor, input.caseId, now) };
}
