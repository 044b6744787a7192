import type { audit as contract } from "@contract/audit";
import { approveReversal as approve } from "../shared/core/audit/decideReversal";
import type { HandlerCall } from "../shared/runtime/handler";
import { oneCorrection } from "./correction";

export async function approveReversal({ tx, actor, input, now }: HandlerCall<typeof contract.approveReversal>) {
  await approve(tx, actor, input.correctionId, now);
  return oneCorrection(tx, actor, input.correctionId);
}
