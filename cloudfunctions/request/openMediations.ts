import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { cutPage, readCursor } from "../shared/core/cursor";
import { mediationsOf } from "../shared/core/mediation/store/lists";
import { summaryOf } from "../shared/core/mediation/view";

export async function openMediations({ tx, actor, input }: HandlerCall<typeof contract.openMediations>) {
  const lines = await mediationsOf(tx, actor.communityId, actor.memberId, ["community"], readCursor(input.after));
  const { items, next } = cutPage(lines, (line) => ({ at: line.askedAt, id: line.mediationId }));
  return { items: items.map((line) => summaryOf(line, actor)), next };
}
