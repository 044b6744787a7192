import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { askUnmask as ask } from "../shared/core/request/mask";

export async function askUnmask({ tx, actor, input, now }: HandlerCall<typeof contract.askUnmask>) {
  await ask(tx, actor, input, now);
  return {};
}
