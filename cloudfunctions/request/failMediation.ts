import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { fail } from "../shared/core/mediation/end";
import { afterwards } from "../shared/core/mediation/view";

export async function failMediation({ tx, actor, input, now }: HandlerCall<typeof contract.failMediation>) {
  await fail(tx, actor, input.mediationId, now);
  return { mediation: await afterwards(tx, actor, input.mediationId) };
}
