import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { recordOral as record } from "../shared/core/mediation/oral";

export async function recordOral({ tx, actor, input, now }: HandlerCall<typeof contract.recordOral>) {
  await record(tx, actor, input, now);
  return {};
}
