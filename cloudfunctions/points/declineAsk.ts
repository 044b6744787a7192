import type { points as contract } from "@contract/points";
import type { HandlerCall } from "../shared/runtime/handler";
import { decline } from "../shared/core/pool/decline";

export async function declineAsk({ tx, actor, input, now }: HandlerCall<typeof contract.declineAsk>) {
  await decline(tx, actor, input, now);
  return {};
}
