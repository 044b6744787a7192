import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { alike as alikeCases } from "../shared/core/likeness/alike";

export function alike({ tx, actor, input, now }: HandlerCall<typeof contract.alike>) {
  return alikeCases(tx, actor, input, now);
}
