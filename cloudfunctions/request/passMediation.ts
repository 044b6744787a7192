import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { pass } from "../shared/core/mediation/seat";
import { afterwards } from "../shared/core/mediation/view";

export async function passMediation({ tx, actor, input, now }: HandlerCall<typeof contract.passMediation>) {
  await pass(tx, actor, input.mediationId, now);
  return { mediation: await afterwards(tx, actor, input.mediationId) };
}
