import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { book } from "../shared/core/advice/book";

export async function bookAdvice({ tx, actor, input, now }: HandlerCall<typeof contract.bookAdvice>) {
  return { caseId: await book(tx, actor, input, now) };
}
