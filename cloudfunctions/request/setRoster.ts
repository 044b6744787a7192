import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { putLeaderOnDuty } from "../shared/core/duty/publish";

export async function setRoster({ tx, actor, input, now }: HandlerCall<typeof contract.setRoster>) {
  await putLeaderOnDuty(tx, actor, input, now);
  return {};
}
