import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { stepIn as sit } from "../shared/core/mediation/seat";
import { afterwards } from "../shared/core/mediation/view";

export async function stepIn({ tx, actor, input, now }: HandlerCall<typeof contract.stepIn>) {
  await sit(tx, actor, input.mediationId, now);
  return { mediation: await afterwards(tx, actor, input.mediationId) };
}
