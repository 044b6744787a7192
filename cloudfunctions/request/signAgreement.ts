import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { sign } from "../shared/core/mediation/talk";
import { afterwards } from "../shared/core/mediation/view";

export async function signAgreement({ tx, actor, input, now }: HandlerCall<typeof contract.signAgreement>) {
  await sign(tx, actor, input, now);
  return { mediation: await afterwards(tx, actor, input.mediationId) };
}
