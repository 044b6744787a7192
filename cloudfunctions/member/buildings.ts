import type { member as contract } from "@contract/member";
import type { HandlerCall } from "../shared/runtime/handler";
import { buildingsOf } from "../shared/core/area/store/areas";

export async function buildings({ tx, input }: HandlerCall<typeof contract.buildings>) {
  return { items: await buildingsOf(tx, input.communityId) };
}
