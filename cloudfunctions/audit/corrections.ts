import type { audit as contract } from "@contract/audit";
import { correctionsBefore } from "../shared/core/audit/store/corrections";
import { correctionViews } from "../shared/core/audit/views";
import { cutPage, readCursor } from "../shared/core/cursor";
import type { HandlerCall } from "../shared/runtime/handler";

export async function corrections({ tx, actor, input }: HandlerCall<typeof contract.corrections>) {
  const rows = await correctionsBefore(tx, actor.communityId, readCursor(input.after));
  const { items, next } = cutPage(rows, (row) => ({ at: row.askedAt, id: row.correctionId }));
  return { items: await correctionViews(tx, actor, items), next };
}
