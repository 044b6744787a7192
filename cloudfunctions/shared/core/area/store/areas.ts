import { sql } from "kysely";
import { PAGE_SIZE } from "../../cursor";
import type { Tx } from "../../transaction";

export interface Area {
  areaId: string;
  kind: string;
  name: string;
  /** From the top of the tree down to the area itself. */
  lineage: string[];
}

export async function findArea(tx: Tx, areaId: string): Promise<Area | undefined> {
  return tx
    .selectFrom("areas")
    .select(["area_id as areaId", "kind", "name", "lineage"])
    .where("area_id", "=", areaId)
    .executeTakeFirst();
}

export async function buildingsOf(tx: Tx, communityId: string) {
  return tx
    .selectFrom("areas as building")
    .innerJoin("areas as grid", (join) => join.on(sql<boolean>`grid.area_id = any (building.lineage)`))
    .select(["building.area_id as buildingId", "building.name", "grid.name as gridName"])
    .where(sql<boolean>`building.lineage @> array[${communityId}::uuid]`)
    .where("building.kind", "=", "building")
    .where("grid.kind", "=", "grid")
    .orderBy("grid.name")
    .orderBy(sql`length(building.name)`)
    .orderBy("building.name")
    .execute();
}

/** A community and its parts down to micro-grids, as a responsibility may be given for. */
export async function scopesOf(tx: Tx, communityId: string) {
  return tx
    .selectFrom("areas")
    .select(["area_id as scopeId", "name", "lineage"])
    .where(sql<boolean>`lineage @> array[${communityId}::uuid]`)
    .where("kind", "in", ["community", "grid", "microGrid"])
    .orderBy(sql`cardinality(lineage)`)
    .orderBy("name")
    .execute();
}

/** Communities by id, one more than a page. */
export async function communitiesAfter(tx: Tx, afterId: string | null) {
  return tx
    .selectFrom("communities as c")
    .innerJoin("areas as a", "a.area_id", "c.community_id")
    .innerJoin("areas as street", "street.area_id", "a.parent_id")
    .select(["c.community_id as communityId", "a.name", "street.name as streetName"])
    .$if(afterId !== null, (query) => query.where("c.community_id", ">", afterId!))
    .orderBy("c.community_id")
    .limit(PAGE_SIZE + 1)
    .execute();
}

/** The communities an area is made of, or the one it is or lies in. */
export async function communitiesAround(tx: Tx, { areaId, lineage }: Pick<Area, "areaId" | "lineage">) {
  const rows = await tx
    .selectFrom("areas")
    .select("area_id as communityId")
    .where("kind", "=", "community")
    .where(sql<boolean>`(lineage @> array[${areaId}::uuid] or area_id = any (${lineage}::uuid[]))`)
    .execute();
  return rows.map((row) => row.communityId);
}

/** Everything below an area down to its grids, parents before children. */
export async function partsOf(tx: Tx, areaId: string): Promise<(Area & { parentId: string | null })[]> {
  return tx
    .selectFrom("areas")
    .select(["area_id as areaId", "parent_id as parentId", "kind", "name", "lineage"])
    .where(sql<boolean>`lineage @> array[${areaId}::uuid]`)
    .where("area_id", "<>", areaId)
    .where("kind", "in", ["street", "community", "grid"])
    .orderBy(sql`cardinality(lineage)`)
    .orderBy(sql`length(name)`)
    .orderBy("name")
    .execute();
}
