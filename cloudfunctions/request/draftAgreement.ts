import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { draft } from "../shared/core/mediation/talk";
import { afterwards } from "../shared/core/mediation/view";

export async function draftAgreement({ tx, actor, input, now }: HandlerCall<typeof contract.draftAgreement>) {
  await draft(tx, actor, input, now);
  return { mediation: await afterwards(tx, actor, input.mediationId) };
}
