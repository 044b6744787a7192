import { idOf } from "./random";

export interface Place {
  areaId: string;
  parentId: string | null;
  kind: "district" | "street" | "community" | "grid" | "building";
  name: string;
  /** From the top of the tree down to the area itself. */
  lineage: string[];
}

const GRIDS = 8;
const BUILDINGS_A_GRID = 5;
export const BUILDINGS = GRIDS * BUILDINGS_A_GRID;

function under(parent: Place | null, kind: Place["kind"], name: string): Place {
  const areaId = idOf(`area:${parent ? `${parent.areaId}:` : ""}${name}`);
  return { areaId, parentId: parent?.areaId ?? null, kind, name, lineage: [...(parent?.lineage ?? []), areaId] };
}

const district = under(null, "district", "临溪区");
const street = under(district, "street", "青石街道");

/** The demo community, made up like everything in it. */
export const community = under(street, "community", "梧桐里社区");

export const grids: readonly Place[] = Array.from({ length: GRIDS }, (_, index) =>
  under(community, "grid", `${index + 1}号网格`),
);

export const buildings: readonly Place[] = Array.from({ length: BUILDINGS }, (_, index) =>
  under(grids[Math.floor(index / BUILDINGS_A_GRID)]!, "building", `${index + 1}号楼`),
);

/** Every area, parents before children. */
export const places: readonly Place[] = [district, street, community, ...grids, ...buildings];

/** The number of the grid, from 1, of a building's number. */
export function gridNumberOf(building: number): number {
  return Math.floor((building - 1) / BUILDINGS_A_GRID) + 1;
}
