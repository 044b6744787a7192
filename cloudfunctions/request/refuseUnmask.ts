import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { refuseUnmask as refuse } from "../shared/core/request/mask";

export async function refuseUnmask({ tx, actor, input, now }: HandlerCall<typeof contract.refuseUnmask>) {
  await refuse(tx, actor, input, now);
  return {};
}
