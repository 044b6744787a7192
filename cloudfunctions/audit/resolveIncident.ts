import type { audit as contract } from "@contract/audit";
import { resolveIncident as resolve } from "../shared/core/audit/resolveIncident";
import { incidentViews } from "../shared/core/audit/views";
import type { HandlerCall } from "../shared/runtime/handler";

export async function resolveIncident({ tx, actor, input, now }: HandlerCall<typeof contract.resolveIncident>) {
  const [incident] = await incidentViews(tx, actor.communityId, [await resolve(tx, actor, input, now)]);
  return { incident: incident! };
}
