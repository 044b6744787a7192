import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { refuseMediator as refuseOne } from "../shared/core/mediation/seat";
import { afterwards } from "../shared/core/mediation/view";

export async function refuseMediator({ tx, actor, input, now }: HandlerCall<typeof contract.refuseMediator>) {
  await refuseOne(tx, actor, input, now);
  return { mediation: await afterwards(tx, actor, input.mediationId) };
}
