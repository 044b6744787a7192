import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { cancel } from "../shared/core/advice/book";

export async function cancelAdvice({ tx, actor, input, now }: HandlerCall<typeof contract.cancelAdvice>) {
  await cancel(tx, actor, input.slotId, now);
  return {};
}
