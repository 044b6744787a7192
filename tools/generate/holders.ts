import type { CaseKind } from "../../contract/request/life";
import { community, grids, street } from "./places";
import { idOf } from "./random";
import { holderStaff } from "./staff";

export interface DemoHolder {
  holderId: string;
  areaId: string;
  kind: "grid" | "community" | "department";
  name: string;
  /** Who acts for it; a grid's own workers need no naming. */
  openid: string | null;
}

const offices = [
  ["community", "梧桐里居委会"],
  ["community", "物业服务处"],
  ["department", "水务所"],
  ["department", "城管中队"],
  ["department", "派出所"],
] as const;

/** Who may be given cases: each grid, the offices of the community and the departments of the street. */
export const dutyHolders: readonly DemoHolder[] = [
  ...grids.map(({ areaId, name }): DemoHolder => ({
    holderId: idOf(`holder:${areaId}`),
    ...{ areaId, kind: "grid", name, openid: null },
  })),
  ...offices.map(([kind, name], index): DemoHolder => ({
    holderId: idOf(`holder:${name}`),
    areaId: kind === "community" ? community.areaId : street.areaId,
    ...{ kind, name, openid: holderStaff[index]!.openid },
  })),
];

export type OfficeName = (typeof offices)[number][1];

/** An office, and who acts for it. */
export function holderNamed(name: OfficeName): DemoHolder & { openid: string; person: string } {
  const found = dutyHolders.find((one) => one.name === name);
  const acting = holderStaff.find(({ openid }) => openid === found?.openid);
  if (!found || !acting) throw new Error(`no duty holder ${name}`);
  return { ...found, openid: acting.openid, person: acting.name };
}

/** The community's responsibility list. Of hazards and errands it names nobody, so that these need a ruling or the grid. */
export const dutyLines: readonly { kind: CaseKind; holderId: string }[] = [
  { kind: "daily", holderId: holderNamed("梧桐里居委会").holderId },
  { kind: "dispute", holderId: holderNamed("梧桐里居委会").holderId },
  { kind: "advice", holderId: holderNamed("梧桐里居委会").holderId },
  { kind: "facility", holderId: holderNamed("物业服务处").holderId },
  { kind: "environment", holderId: holderNamed("城管中队").holderId },
];
