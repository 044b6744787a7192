import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { setSession as meet } from "../shared/core/mediation/talk";
import { afterwards } from "../shared/core/mediation/view";

export async function setSession({ tx, actor, input, now }: HandlerCall<typeof contract.setSession>) {
  await meet(tx, actor, input, now);
  return { mediation: await afterwards(tx, actor, input.mediationId) };
}
