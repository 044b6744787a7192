import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { keep } from "../shared/core/mediation/end";
import { afterwards } from "../shared/core/mediation/view";

export async function keepPromise({ tx, actor, input, now }: HandlerCall<typeof contract.keepPromise>) {
  await keep(tx, actor, input, now);
  return { mediation: await afterwards(tx, actor, input.mediationId) };
}
