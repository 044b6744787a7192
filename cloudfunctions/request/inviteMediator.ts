import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { inviteMediator as invite } from "../shared/core/mediation/invite";
import { afterwards } from "../shared/core/mediation/view";

export async function inviteMediator({ tx, actor, input, now }: HandlerCall<typeof contract.inviteMediator>) {
  await invite(tx, actor, input, now);
  return { mediation: await afterwards(tx, actor, input.mediationId) };
}
