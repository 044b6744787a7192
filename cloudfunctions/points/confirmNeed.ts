import type { points as contract } from "@contract/points";
import type { HandlerCall } from "../shared/runtime/handler";
import { confirmNeed as confirm } from "../shared/core/pool/confirmNeed";

export async function confirmNeed({ tx, actor, input, now }: HandlerCall<typeof contract.confirmNeed>) {
  return { tier: await confirm(tx, actor, input, now) };
}
