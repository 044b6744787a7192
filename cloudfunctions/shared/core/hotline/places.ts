/** The community's own places, and the names of its neighbours. */
export interface Town {
  communityId: string;
  name: string;
  buildings: readonly { buildingId: string; name: string; gridId: string }[];
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
  if (liesElsewhere(town, said)) return null;
  const grids = town.grids.filter((grid) => said.includes(withoutTown(town, grid.name)));
  const named = town.buildings.filter((building) => names(said, withoutTown(town, building.name)));
  const longest = Math.max(0, ...named.map(({ name }) => name.length));
  const nearest = named.filter(({ name }) => name.length === longest);
  const inGrid = nearest.filter(({ gridId }) => grids.length === 1 && gridId === grids[0]!.gridId);
  const [building, ...more] = inGrid.length > 0 ? inGrid : nearest;
  if (building && more.length === 0) return { gridId: building.gridId, buildingId: building.buildingId };
  return { gridId: grids.length === 1 ? grids[0]!.gridId : town.communityId, buildingId: null };
}

/** Another's name is said, and ours is not, unless as a part of a longer one: 大槐树社区 is not 槐树社区. */
function liesElsewhere(town: Town, said: string): boolean {
  const [ours, others] = [plain(town.name), town.others.map(plain).filter((name) => said.includes(name))];
  const longer = others.filter((name) => name.includes(ours) && name !== ours);
  const left = longer.reduce((text, name) => text.replaceAll(name, "、"), said);
  return others.length > 0 && !left.includes(ours);
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
