import type { request as contract } from "@contract/request";
import type { HandlerCall } from "../shared/runtime/handler";
import { partsOf } from "../shared/core/area/store/areas";
import { cutPage, readCursor } from "../shared/core/cursor";
import { areaWithin, seesAll } from "../shared/core/figures/figures";
import { casesCounted } from "../shared/core/figures/store/counts";
import { refuse } from "../shared/core/refusal";
import { summaries } from "../shared/core/request/view";

export async function figureCases({ tx, actor, input, now }: HandlerCall<typeof contract.figureCases>) {
  const area = await areaWithin(tx, actor, input.areaId);
  // Cases are looked at from their own community.
  if (!area.lineage.includes(actor.communityId)) refuse("not_found");
  const below = await partsOf(tx, area.areaId);
  const gridIds = [...below, area].filter((part) => part.kind === "grid").map((part) => part.areaId);
  const { month, figure } = input;
  const which = { month, figure, gridIds, publicOnly: !seesAll(actor) };
  const rows = await casesCounted(tx, actor.communityId, which, readCursor(input.after));
  const { items, next } = cutPage(rows, (row) => ({ at: row.submittedAt, id: row.caseId }));
  return { items: await summaries(tx, actor, items, now), next };
}
