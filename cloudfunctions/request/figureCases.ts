import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { readCursor } from "../shared/core/cursor";
import { casesBehind } from "../shared/core/figures/cases";

export function figureCases({ tx, actor, input, now }: HandlerCall<typeof contract.figureCases>) {
  const { areaId, month, figure, isUnplaced = false } = input;
  return casesBehind(tx, actor, { areaId, month, figure, isUnplaced }, readCursor(input.after), now);
}
