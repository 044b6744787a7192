import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { viewMediation } from "../shared/core/mediation/view";

export function mediation({ tx, actor, input, now }: HandlerCall<typeof contract.mediation>) {
  return viewMediation(tx, actor, input.mediationId, now);
}
