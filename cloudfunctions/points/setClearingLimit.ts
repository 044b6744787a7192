import type { points as contract } from "@contract/points";
import { openBetween } from "../shared/core/clearing/openBetween";
import type { HandlerCall } from "../shared/runtime/handler";

export async function setClearingLimit({ tx, actor, input }: HandlerCall<typeof contract.setClearingLimit>) {
  await openBetween(tx, actor, input);
  return {};
}
