import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { withdraw } from "../shared/core/mediation/end";
import { afterwards } from "../shared/core/mediation/view";

export async function withdrawMediation({ tx, actor, input, now }: HandlerCall<typeof contract.withdrawMediation>) {
  await withdraw(tx, actor, input.mediationId, now);
  return { mediation: await afterwards(tx, actor, input.mediationId) };
}
