import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { consent } from "../shared/core/mediation/seat";
import { afterwards } from "../shared/core/mediation/view";

export async function consentMediation({ tx, actor, input, now }: HandlerCall<typeof contract.consentMediation>) {
  await consent(tx, actor, input, now);
  return { mediation: await afterwards(tx, actor, input.mediationId) };
}
