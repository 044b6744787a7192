import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { publish } from "../shared/core/advice/publish";

export async function publishAdvice({ tx, actor, input, now }: HandlerCall<typeof contract.publishAdvice>) {
  return { published: await publish(tx, actor, input, now) };
}
