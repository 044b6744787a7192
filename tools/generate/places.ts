import { idOf } from "./random";

export interface Place {
  areaId: string;
  parentId: string | null;
  kind: "district" | "street" | "community" | "grid" | "building";
  name: string;
  /** From the top of the tree down to the area itself. */
  lineage: string[];
  latitude?: number;
  longitude?: number;
  /** Corners [longitude, latitude]. */
  outline?: [number, number][];
}

const GRIDS = 8;
const BUILDINGS_A_GRID = 5;
export const BUILDINGS = GRIDS * BUILDINGS_A_GRID;

/** Where the made-up community's south-west corner lies. */
const CORNER = { latitude: 30.3, longitude: 120.1 };
/** From one building to the next, and from one row of them to the next, in degrees: about 60 and 90 metres. */
const BUILDING_APART = 0.0006;
const ROW_APART = 0.0008;

function under(parent: Place | null, kind: Place["kind"], name: string): Place {
  const areaId = idOf(`area:${parent ? `${parent.areaId}:` : ""}${name}`);
  return { areaId, parentId: parent?.areaId ?? null, kind, name, lineage: [...(parent?.lineage ?? []), areaId] };
}

export const district = under(null, "district", "临溪区");
export const street = under(district, "street", "青石街道");

/** The demo community, made up like everything in it. */
export const community: Place = { ...under(street, "community", "梧桐里社区"), outline: outlineOf() };

export const grids: readonly Place[] = Array.from({ length: GRIDS }, (_, index) =>
  under(community, "grid", `${index + 1}号网格`),
);

/** A row of buildings to each grid, from south to north. */
export const buildings: readonly Place[] = Array.from({ length: BUILDINGS }, (_, index) => {
  const row = Math.floor(index / BUILDINGS_A_GRID);
  return {
    ...under(grids[row]!, "building", `${index + 1}号楼`),
    latitude: CORNER.latitude + (row + 0.5) * ROW_APART,
    longitude: CORNER.longitude + ((index % BUILDINGS_A_GRID) + 0.5) * BUILDING_APART,
  };
});

function outlineOf(): [number, number][] {
  const [north, east] = [CORNER.latitude + GRIDS * ROW_APART, CORNER.longitude + BUILDINGS_A_GRID * BUILDING_APART];
  return [
    [CORNER.longitude, CORNER.latitude],
    [east, CORNER.latitude],
    [east, north],
    [CORNER.longitude, north],
  ];
}

/** Every area, parents before children. */
export const places: readonly Place[] = [district, street, community, ...grids, ...buildings];

/** The number of the grid, from 1, of a building's number. */
export function gridNumberOf(building: number): number {
  return Math.floor((building - 1) / BUILDINGS_A_GRID) + 1;
}
