import type { points as contract } from "@contract/points";
import type { HandlerCall } from "../shared/runtime/handler";
import { ask } from "../shared/core/pool/ask";

export async function askPool({ tx, actor, input, now }: HandlerCall<typeof contract.askPool>) {
  return { askingId: await ask(tx, actor, input, now) };
}
