import type { CaseLevel } from "@contract/request";
import { caseLevels } from "@contract/request/life";
import type { Role } from "@contract/action";
import { type Actor, holds } from "../actor";

const managers: readonly (readonly [Role, CaseLevel])[] = [
  ["districtManager", "district"],
  ["streetManager", "street"],
  ["communityManager", "community"],
];

/** The highest level a person speaks for; none for one who manages nothing. */
export function levelOf(actor: Actor): CaseLevel | null {
  return managers.find(([role]) => holds(actor, role))?.[1] ?? null;
}

export function isAtLeast(level: CaseLevel, least: CaseLevel): boolean {
  return caseLevels.indexOf(level) >= caseLevels.indexOf(least);
}

export function higher(one: CaseLevel, other: CaseLevel): CaseLevel {
  return isAtLeast(one, other) ? one : other;
}

/** The next level; the district is its own. */
export function above(level: CaseLevel): CaseLevel {
  return caseLevels[Math.min(caseLevels.indexOf(level) + 1, caseLevels.length - 1)]!;
}

/** Who answers for a level, and the kind of area they are appointed for. */
export function managerOf(level: CaseLevel): Role {
  return managers.find(([, one]) => one === level)?.[0] ?? "gridWorker";
}
