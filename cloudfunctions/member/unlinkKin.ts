import type { member as contract } from "@contract/member";
import type { HandlerCall } from "../shared/runtime/handler";
import { endPair } from "../shared/core/kin/store/kin";
import { refuse } from "../shared/core/refusal";

export async function unlinkKin({ tx, actor, input, now }: HandlerCall<typeof contract.unlinkKin>) {
  if (!(await endPair(tx, actor.communityId, actor.memberId, input.memberId, now))) refuse("not_found");
  return {};
}
