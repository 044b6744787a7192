import type { points as contract } from "@contract/points";
import { withdraw } from "../shared/core/pool/withdraw";
import type { HandlerCall } from "../shared/runtime/handler";

export async function withdrawAsk({ tx, actor, input, now }: HandlerCall<typeof contract.withdrawAsk>) {
  await withdraw(tx, actor, input.askingId, now);
  return {};
}
