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
