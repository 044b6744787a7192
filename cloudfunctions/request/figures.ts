import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { figuresOf } from "../shared/core/figures/figures";

export function figures({ tx, actor, input }: HandlerCall<typeof contract.figures>) {
  return figuresOf(tx, actor, input.areaId, input.month);
}
