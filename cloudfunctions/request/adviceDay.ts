import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { dayOfAdvice } from "../shared/core/advice/day";

export async function adviceDay({ tx, actor, input, now }: HandlerCall<typeof contract.adviceDay>) {
  return { items: await dayOfAdvice(tx, actor, input.day, now) };
}
