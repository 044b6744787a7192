import type { FigureCounts, FigureName } from "@contract/request/figures";
import { figureNames } from "@contract/request/figures";
import { type Actor, holds } from "../actor";
import { type Area, communitiesAround, findArea, partsOf } from "../area/store/areas";
import { refuse } from "../refusal";
import type { Tx } from "../transaction";
import { countsByGrid } from "./store/counts";

export interface Figures {
  name: string;
  aboveId: string | null;
  parts: { areaId: string; name: string; counts: FigureCounts }[];
  /** What is of no grid yet, of a community alone. */
  unplaced: FigureCounts | null;
  whole: FigureCounts;
}

/** A month's figures of an area and of its parts. Refuses not_found for an area the actor has nothing to do with. */
export async function figuresOf(tx: Tx, actor: Actor, areaId: string, month: string): Promise<Figures> {
  const area = await areaWithin(tx, actor, areaId);
  const below = await partsOf(tx, areaId);
  const counts = await countsByGrid(tx, await communitiesAround(tx, area), month);
  const parts = below.filter((part) => part.parentId === areaId && ["community", "grid", "street"].includes(part.kind));
  const lineages = new Map(below.map((part) => [part.areaId, part.lineage]));
  const under = (id: string) => counts.filter((one) => one.gridId === id || lineages.get(one.gridId)?.includes(id));
  return {
    name: area.name,
    aboveId: maySee(actor, area.lineage.slice(0, -1)) ? area.lineage.at(-2)! : null,
    parts: parts.map((part) => ({ areaId: part.areaId, name: part.name, counts: sum(under(part.areaId)) })),
    unplaced: area.kind === "community" ? sum(counts.filter((one) => one.gridId === areaId)) : null,
    whole: sum(under(areaId)),
  };
}

/** A grid or the community of the actor; what is above it, for those who answer for it. */
export async function areaWithin(tx: Tx, actor: Actor, areaId: string): Promise<Area> {
  const area = (await findArea(tx, areaId)) ?? refuse("not_found");
  if (!maySee(actor, area.lineage)) refuse("not_found");
  return area;
}

function maySee(actor: Actor, lineage: string[]): boolean {
  if (lineage.includes(actor.communityId)) return true;
  return actor.grants.some(
    (grant) => ["streetManager", "districtManager"].includes(grant.role) && lineage.includes(grant.areaId),
  );
}

/** Whether someone may look at cases that are not public behind a number. */
export function seesAll(actor: Actor): boolean {
  return (["dispatcher", "communityManager", "streetManager", "districtManager"] as const).some((role) =>
    holds(actor, role),
  );
}

function sum(rows: FigureCounts[]): FigureCounts {
  const total = (name: FigureName) => rows.reduce((all, row) => all + row[name], 0);
  return Object.fromEntries(figureNames.map((name) => [name, total(name)])) as FigureCounts;
}
