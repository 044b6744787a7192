import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { unmask as open } from "../shared/core/request/mask";

export async function unmask({ tx, actor, input, now }: HandlerCall<typeof contract.unmask>) {
  return { name: await open(tx, actor, input.voiceId, now) };
}
