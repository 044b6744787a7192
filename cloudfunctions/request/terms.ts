import type { request as contract } from "@contract/request";
import { caseKinds } from "@contract/request/life";
import type { HandlerCall } from "../shared/runtime/handler";
import { usualTerm } from "../shared/core/request/clocks";
import { termsOf } from "../shared/core/request/store/terms";

export async function terms({ tx, actor }: HandlerCall<typeof contract.terms>) {
  const settled = await termsOf(tx, actor.communityId);
  return { items: caseKinds.map((kind) => ({ kind, ...(settled.get(kind) ?? usualTerm) })) };
}
