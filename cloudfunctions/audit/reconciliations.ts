import type { audit as contract } from "@contract/audit";
import { reconciledDays } from "../shared/core/audit/reconciledDays";
import { openIncidents } from "../shared/core/audit/store/incidents";
import { incidentViews } from "../shared/core/audit/views";
import type { HandlerCall } from "../shared/runtime/handler";

export async function reconciliations({ tx, actor, now }: HandlerCall<typeof contract.reconciliations>) {
  const { communityId } = actor;
  const open = await openIncidents(tx, communityId);
  return {
    days: await reconciledDays(tx, communityId, now),
    openIncidents: await incidentViews(tx, communityId, open),
  };
}
