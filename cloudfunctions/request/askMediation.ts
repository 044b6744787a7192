import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { ask } from "../shared/core/mediation/ask";
import { afterwards } from "../shared/core/mediation/view";

export async function askMediation({ tx, actor, input, now }: HandlerCall<typeof contract.askMediation>) {
  await ask(tx, actor, input, now);
  return { mediation: await afterwards(tx, actor, input.mediationId) };
}
