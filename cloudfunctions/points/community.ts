import { findArea } from "../shared/core/area/store/areas";
import { refuse } from "../shared/core/refusal";
import type { Tx } from "../shared/core/transaction";

/** The community asked about, by anyone, member or not. Refuses not_found. */
export async function findCommunity(tx: Tx, communityId: string | null): Promise<{ id: string; name: string }> {
  const area = communityId === null ? undefined : await findArea(tx, communityId);
  if (area?.kind !== "community") refuse("not_found");
  return { id: area.areaId, name: area.name };
}
