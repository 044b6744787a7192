import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { proposed } from "../shared/core/mediation/ask";

export function mediationProposal({ tx, actor, input }: HandlerCall<typeof contract.mediationProposal>) {
  return proposed(tx, actor, input.caseId);
}
