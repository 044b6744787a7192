import type { audit as contract } from "@contract/audit";
import { askReversal as ask } from "../shared/core/audit/askReversal";
import type { HandlerCall } from "../shared/runtime/handler";
import { oneCorrection } from "./correction";

export async function askReversal({ tx, actor, input, now }: HandlerCall<typeof contract.askReversal>) {
  return oneCorrection(tx, actor, await ask(tx, actor, input, now));
}
