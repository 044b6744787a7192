import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { keepMinute as minute } from "../shared/core/mediation/talk";
import { afterwards } from "../shared/core/mediation/view";

export async function keepMinute({ tx, actor, input, now }: HandlerCall<typeof contract.keepMinute>) {
  await minute(tx, actor, input, now);
  return { mediation: await afterwards(tx, actor, input.mediationId) };
}
