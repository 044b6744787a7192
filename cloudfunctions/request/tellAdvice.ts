import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { tellHeld } from "../shared/core/advice/held";

export async function tellAdvice({ tx, actor, input, now }: HandlerCall<typeof contract.tellAdvice>) {
  await tellHeld(tx, actor, input, now);
  return {};
}
