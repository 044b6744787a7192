import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { bookedWith } from "../shared/core/advice/day";

export async function adviceOf({ tx, actor, input, now }: HandlerCall<typeof contract.adviceOf>) {
  return { slot: await bookedWith(tx, actor, input.caseId, now) };
}
