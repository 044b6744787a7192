import type { request as contract } from "@contract/request";
import { caseKinds } from "@contract/request/life";
import type { HandlerCall } from "../shared/runtime/handler";
import { isPublished } from "../shared/core/calendar/working";
import { usualTerm } from "../shared/core/request/clocks";
import { termsOf } from "../shared/core/request/store/terms";

const AHEAD_MS = 60 * 86_400_000;

export async function terms({ tx, actor, now }: HandlerCall<typeof contract.terms>) {
  const settled = await termsOf(tx, actor.communityId);
  return {
    items: caseKinds.map((kind) => ({ kind, ...(settled.get(kind) ?? usualTerm) })),
    isCalendarKnown: isPublished(new Date(now.getTime() + AHEAD_MS)),
  };
}
