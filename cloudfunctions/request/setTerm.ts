import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { putTerm } from "../shared/core/request/store/terms";

export async function setTerm({ tx, actor, input }: HandlerCall<typeof contract.setTerm>) {
  const { kind, ...term } = input;
  await putTerm(tx, actor.communityId, kind, term);
  return input;
}
