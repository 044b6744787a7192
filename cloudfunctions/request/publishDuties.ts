import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { publish } from "../shared/core/duty/publish";

export async function publishDuties({ tx, actor, input, now }: HandlerCall<typeof contract.publishDuties>) {
  return { versionNo: await publish(tx, actor, input.lines, now) };
}
