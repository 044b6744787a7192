import type { Actor } from "../actor";
import { refuse } from "../refusal";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { findIncident, type IncidentRow, markResolved } from "./store/incidents";

/** Says what an incident was and closes it; the next reconciliation raises another if it still differs. Refuses incident_resolved. */
export async function resolveIncident(
  tx: Tx,
  actor: Actor,
  { incidentId, note }: { incidentId: string; note: string },
  now: Instant,
): Promise<IncidentRow> {
  const { communityId, memberId: byId } = actor;
  if (!(await findIncident(tx, communityId, incidentId))) refuse("not_found");
  if (!(await markResolved(tx, communityId, incidentId, { note, byId }, now))) refuse("incident_resolved");
  return (await findIncident(tx, communityId, incidentId))!;
}
