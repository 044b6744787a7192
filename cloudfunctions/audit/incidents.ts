import type { audit as contract } from "@contract/audit";
import { incidentsBefore } from "../shared/core/audit/store/incidents";
import { incidentViews } from "../shared/core/audit/views";
import { cutPage, readCursor } from "../shared/core/cursor";
import type { HandlerCall } from "../shared/runtime/handler";

export async function incidents({ tx, actor, input }: HandlerCall<typeof contract.incidents>) {
  const rows = await incidentsBefore(tx, actor.communityId, readCursor(input.after));
  const { items, next } = cutPage(rows, (row) => ({ at: row.raisedAt, id: row.incidentId }));
  return { items: await incidentViews(tx, actor.communityId, items), next };
}
