import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { propose } from "../shared/core/mediation/ask";

export async function proposeMediation({ tx, actor, input, now }: HandlerCall<typeof contract.proposeMediation>) {
  await propose(tx, actor, input.caseId, now);
  return {};
}
