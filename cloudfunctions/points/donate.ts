import type { points as contract } from "@contract/points";
import type { HandlerCall } from "../shared/runtime/handler";
import { donate as donateToPool } from "../shared/core/pool/donate";

export async function donate({ tx, actor, input, now }: HandlerCall<typeof contract.donate>) {
  await donateToPool(tx, actor, input.amountMinutes, now);
  return {};
}
