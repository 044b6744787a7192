import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { withdrawHour } from "../shared/core/advice/publish";

export async function withdrawAdvice({ tx, actor, input, now }: HandlerCall<typeof contract.withdrawAdvice>) {
  await withdrawHour(tx, actor, input, now);
  return {};
}
