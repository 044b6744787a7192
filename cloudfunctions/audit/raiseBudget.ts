import type { audit as contract } from "@contract/audit";
import { raiseBudget as raise } from "../shared/core/audit/raiseBudget";
import type { HandlerCall } from "../shared/runtime/handler";

export async function raiseBudget({ tx, actor, input, now }: HandlerCall<typeof contract.raiseBudget>) {
  return raise(tx, actor, input, now);
}
