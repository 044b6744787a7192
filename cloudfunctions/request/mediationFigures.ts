import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { figures } from "../shared/core/mediation/figures";

export function mediationFigures({ tx, actor, now }: HandlerCall<typeof contract.mediationFigures>) {
  return figures(tx, actor, now);
}
