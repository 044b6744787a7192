import { sql } from "kysely";
import type { Tx } from "../../transaction";
import type { Town } from "../places";

interface Named {
  areaId: string;
  kind: "district" | "street" | "community" | "grid" | "building";
  name: string;
  lineage: string[];
}

/** A community's places and the names of what lies around it. */
export async function townOf(tx: Tx, communityId: string): Promise<Town> {
  const { rows: own } = await sql<Named>`
    select area_id as "areaId", kind, name, lineage from areas
      where lineage @> array[${communityId}::uuid] and kind in ('community', 'grid', 'building')`.execute(tx);
  const community = own.find((area) => area.areaId === communityId)!;
  const { rows: around } = await sql<Named>`
    select area_id as "areaId", kind, name, lineage from areas
      where kind in ('community', 'street') and lineage @> array[${community.lineage[0]!}::uuid]`.execute(tx);
  const grids = own.filter((area) => area.kind === "grid").map(({ areaId, name }) => ({ gridId: areaId, name }));
  const gridOf = (building: Named) => grids.find((grid) => building.lineage.includes(grid.gridId));
  return {
    communityId,
    name: community.name,
    grids,
    buildings: own
      .filter((area) => area.kind === "building")
      .flatMap((building) => {
        const grid = gridOf(building);
        return grid ? [{ buildingId: building.areaId, name: building.name, gridId: grid.gridId }] : [];
      }),
    others: around.filter((area) => !community.lineage.includes(area.areaId)).map((area) => area.name),
  };
}

/** Where the community's buildings stand, as far as it is known. */
export async function pointsOf(
  tx: Tx,
  communityId: string,
): Promise<Map<string, { latitude: number; longitude: number }>> {
  const { rows } = await sql<{ areaId: string; latitude: number; longitude: number }>`
    select area_id as "areaId", latitude, longitude from areas
      where lineage @> array[${communityId}::uuid] and kind = 'building' and latitude is not null and longitude is not null`.execute(
    tx,
  );
  return new Map(rows.map(({ areaId, latitude, longitude }) => [areaId, { latitude, longitude }]));
}
