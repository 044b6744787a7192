import type { points as contract } from "@contract/points";
import type { HandlerCall } from "../shared/runtime/handler";
import { allocate as allocateToFirst } from "../shared/core/pool/allocate";

export async function allocate({ tx, actor, input, now }: HandlerCall<typeof contract.allocate>) {
  return allocateToFirst(tx, actor, input, now);
}
