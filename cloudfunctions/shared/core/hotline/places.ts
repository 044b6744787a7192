/** The community's own places, and the names of its neighbours. */
export interface Town {
  communityId: string;
  name: string;
  streetName: string;
  buildings: readonly { buildingId: string; name: string; gridId: string; gridName: string }[];
  grids: readonly { gridId: string; name: string }[];
  /** Other communities and streets of the district. */
  others: readonly string[];
}

export interface Found {
  /** The community itself where nobody can tell which grid: then it is the desk's to say. */
  gridId: string;
  buildingId: string | null;
}

/** Which building, else which grid, an address of the hotline means; null when it lies elsewhere. */
export function findIn(town: Town, address: string): Found | null {
  const said = plain(address);
  const isOurs = said.includes(plain(town.name));
  if (!isOurs && town.others.some((name) => said.includes(plain(name)))) return null;
  const grids = town.grids.filter((grid) => said.includes(withoutTown(town, grid.name)));
  const named = town.buildings.filter((building) => names(said, withoutTown(town, building.name)));
  const longest = Math.max(0, ...named.map(({ name }) => name.length));
  const nearest = named.filter(({ name }) => name.length === longest);
  const inGrid = nearest.filter(({ gridId }) => grids.length === 1 && gridId === grids[0]!.gridId);
  const [building, ...more] = inGrid.length > 0 ? inGrid : nearest;
  if (building && more.length === 0) return { gridId: building.gridId, buildingId: building.buildingId };
  return { gridId: grids.length === 1 ? grids[0]!.gridId : town.communityId, buildingId: null };
}

function plain(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/(\d)(?:栋|幢|号楼|#)/g, "$1号楼");
}

const withoutTown = (town: Town, name: string) => plain(name).replace(plain(town.name), "");

/** Whether an address names a building, and not one whose number only ends alike. */
function names(said: string, building: string): boolean {
  for (let at = said.indexOf(building); at >= 0; at = said.indexOf(building, at + 1)) {
    if (!/^\d/.test(building) || !/\d/.test(said[at - 1] ?? "")) return true;
  }
  return false;
}
