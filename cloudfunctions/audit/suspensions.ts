import type { audit as contract } from "@contract/audit";
import { suspensionsBefore } from "../shared/core/audit/store/suspensions";
import { suspensionViews } from "../shared/core/audit/views";
import { cutPage, readCursor } from "../shared/core/cursor";
import type { HandlerCall } from "../shared/runtime/handler";

export async function suspensions({ tx, actor, input }: HandlerCall<typeof contract.suspensions>) {
  const rows = await suspensionsBefore(tx, actor.communityId, readCursor(input.after));
  const { items, next } = cutPage(rows, (row) => ({ at: row.suspendedAt, id: row.suspensionId }));
  return { items: await suspensionViews(tx, actor.communityId, items), next };
}
