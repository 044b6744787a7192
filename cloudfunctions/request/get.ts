import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { viewCase } from "../shared/core/request/view";

export async function get({ tx, actor, input, storage, now }: HandlerCall<typeof contract.get>) {
  return { case: await viewCase(tx, actor, input.caseId, storage, now) };
}
