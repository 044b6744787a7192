import { sql } from "kysely";
import type { Tx } from "../../transaction";

export interface Place {
  gridId: string;
  /** Where the building stands, when it is known. */
  point: { latitude: number; longitude: number } | null;
  /** The community's outline, corners [longitude, latitude], when it has been drawn. */
  outline: [number, number][] | null;
}

/** A building of the community, with its grid and the community's outline; nothing for one that stands elsewhere. */
export async function findPlace(tx: Tx, communityId: string, buildingId: string | null): Promise<Place | undefined> {
  if (!buildingId) return undefined;
  const row = await tx
    .selectFrom("areas as building")
    .innerJoin("areas as grid", (join) => join.on(sql<boolean>`grid.area_id = any (building.lineage)`))
    .innerJoin("areas as community", (join) => join.on("community.area_id", "=", communityId))
    .select([
      "grid.area_id as gridId",
      "building.latitude",
      "building.longitude",
      sql<[number, number][] | null>`community.outline`.as("outline"),
    ])
    .where("building.area_id", "=", buildingId)
    .where(sql<boolean>`${communityId}::uuid = any (building.lineage)`)
    .where("grid.kind", "=", "grid")
    .executeTakeFirst();
  if (!row) return undefined;
  const { gridId, latitude, longitude, outline } = row;
  return { gridId, outline, point: latitude !== null && longitude !== null ? { latitude, longitude } : null };
}
