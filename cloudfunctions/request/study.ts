import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { study as studyMonth } from "../shared/core/figures/study";

export function study({ tx, actor, input }: HandlerCall<typeof contract.study>) {
  return studyMonth(tx, actor, input.month);
}
