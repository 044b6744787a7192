import type { audit as contract } from "@contract/audit";
import { refuseReversal as refuse } from "../shared/core/audit/decideReversal";
import type { HandlerCall } from "../shared/runtime/handler";
import { oneCorrection } from "./correction";

export async function refuseReversal({ tx, actor, input, now }: HandlerCall<typeof contract.refuseReversal>) {
  await refuse(tx, actor, input, now);
  return oneCorrection(tx, actor, input.correctionId);
}
