import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { leadersOf, rosterFrom } from "../shared/core/duty/store/roster";
import { dayOf } from "../shared/core/time";

export async function roster({ tx, actor, now }: HandlerCall<typeof contract.roster>) {
  return {
    items: await rosterFrom(tx, actor.communityId, dayOf(now)),
    leaders: await leadersOf(tx, actor.communityId),
  };
}
