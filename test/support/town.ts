import { randomUUID } from "node:crypto";
import { type ServiceCode, services } from "./services";
import type { TestDatabase } from "./database";

/** A community with its tree of areas, its accounts and its catalogue. */
export interface Community {
  communityId: string;
  streetId: string;
  grids: { gridId: string; buildingIds: string[] }[];
  serviceIds: Record<ServiceCode, string>;
}

interface Budgets {
  minutes: number;
  points: number;
}

/** A street in a district, to put communities under. */
export async function buildStreet(database: TestDatabase): Promise<{ districtId: string; streetId: string }> {
  const districtId = await addArea(database, "district", "示例区", []);
  const streetId = await addArea(database, "street", "武当路街道", [districtId]);
  return { districtId, streetId };
}

/** A community of two grids with two buildings each. */
export async function buildCommunity(
  database: TestDatabase,
  above: { districtId: string; streetId: string },
  name: string,
  budgets: Budgets = { minutes: 1_000_000, points: 1_000_000 },
): Promise<Community> {
  const upwards = [above.districtId, above.streetId];
  const communityId = await addArea(database, "community", name, upwards);
  // One point a minute, so that sums are easy to read.
  await database.sql("INSERT INTO communities (community_id, points_per_hour, seal_minutes) VALUES ($1, 60, 1)", [
    communityId,
  ]);
  await database.sql("SELECT ledger_open_community($1, $2, $3)", [communityId, budgets.minutes, budgets.points]);
  const grids: Community["grids"] = [];
  for (const gridNo of [1, 2]) {
    const gridId = await addArea(database, "grid", `${name}第${gridNo}网格`, [...upwards, communityId]);
    const lineage = [...upwards, communityId, gridId];
    const buildingIds = [
      await addArea(database, "building", `${gridNo}01号楼`, lineage),
      await addArea(database, "building", `${gridNo}02号楼`, lineage),
    ];
    await database.sql(
      "INSERT INTO duty_holders (holder_id, area_id, kind, name) VALUES (gen_random_uuid(), $1, 'grid', $2)",
      [gridId, `${name}第${gridNo}网格`],
    );
    grids.push({ gridId, buildingIds });
  }
  return { communityId, streetId: above.streetId, grids, serviceIds: await addServices(database, communityId) };
}

async function addArea(database: TestDatabase, kind: string, name: string, above: string[]): Promise<string> {
  const areaId = randomUUID();
  await database.sql("INSERT INTO areas (area_id, parent_id, kind, name, lineage) VALUES ($1, $2, $3, $4, $5)", [
    areaId,
    above.at(-1) ?? null,
    kind,
    name,
    [...above, areaId],
  ]);
  return areaId;
}

async function addServices(database: TestDatabase, communityId: string): Promise<Community["serviceIds"]> {
  const ids: Partial<Community["serviceIds"]> = {};
  for (const [rank, { code, name }] of services.entries()) {
    ids[code] = randomUUID();
    await database.sql(
      `INSERT INTO services (community_id, service_id, code, name, summary, duration_choices, rank)
        VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [communityId, ids[code], code, name, `${name}，邻里相助`, [1, 10, 30, 60, 120, 240, 480], rank],
    );
  }
  return ids as Community["serviceIds"];
}
