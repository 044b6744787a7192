import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { bookFor } from "../shared/core/advice/book";

export async function bookAdviceFor({ tx, actor, input, now }: HandlerCall<typeof contract.bookAdviceFor>) {
  return { caseId: await bookFor(tx, actor, input, now) };
}
