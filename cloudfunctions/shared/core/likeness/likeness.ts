import type { Said } from "./words";

/** Where something is, as far as it is known. */
export interface Spot {
  buildingId: string | null;
  cell: number | null;
  gridId: string;
}

export interface Compared {
  kind: string;
  said: Said;
  /** What is said of the place. */
  place: Said;
  spot: Spot;
}

/** From here on two cases are shown as perhaps the same; chosen on one half of the labelled set (docs/decisions). */
export const LIKE_ENOUGH = 0.35;

const NEAR = { building: 1, cell: 0.8, named: 0.9, around: 0.6, otherBuilding: 0.2, grid: 0.4, apart: 0 };
const OTHER_KIND = 0.9;
/** What one asks for oneself is no fault of a place. */
const PERSONAL = new Set(["errand", "advice"]);
const PERSONAL_OR_NOT = 0.4;
const OTHER_UNIT = 0.3;
const OTHER_FLOOR = 0.6;
const OTHER_FAULT = 0.7;
/** What every floor has in common. */
const OF_ALL_FLOORS = new Set(["电梯", "水电", "水质", "停电", "暖气", "门禁", "垃圾", "老鼠", "蟑螂"]);

/** How likely two cases are the same matter, 0 to 1: as like as their words are, less what place, kind and numbers speak against. */
export function likeness(one: Compared, other: Compared, around: ReadonlySet<number>): number {
  const near = nearness(one, other, around);
  if (near === 0) return 0;
  // Sums of shares may miss 1 by a last digit.
  return Math.min(
    1,
    wordsAlike(meant(one), meant(other)) * (0.2 + 0.8 * near) * kindsApart(one, other) * numbersApart(one, other),
  );
}

function kindsApart(one: Compared, other: Compared): number {
  if (PERSONAL.has(one.kind) !== PERSONAL.has(other.kind)) return PERSONAL_OR_NOT;
  return one.kind === other.kind ? 1 : OTHER_KIND;
}

/** 1 in the same building, less the further apart; two that name the same spot in the open are as near as one building. */
function nearness(one: Compared, other: Compared, around: ReadonlySet<number>): number {
  if (apart(one, other, "building")) return NEAR.otherBuilding / 2;
  const named = share(one.place.names, other.place.names) >= 0.5 ? NEAR.named : 0;
  return Math.max(named, ...structural(one.spot, other.spot, around));
}

function structural(one: Spot, other: Spot, around: ReadonlySet<number>): number[] {
  if (one.buildingId && other.buildingId) {
    if (one.buildingId === other.buildingId) return [NEAR.building];
    return [one.gridId === other.gridId ? NEAR.otherBuilding : 0];
  }
  if (one.cell !== null && other.cell !== null) {
    if (one.cell === other.cell) return [NEAR.cell];
    return [around.has(other.cell) ? NEAR.around : 0];
  }
  return [one.gridId === other.gridId ? NEAR.grid : NEAR.apart];
}

/** What is said, about the place where nothing else is. */
function meant({ said, place }: Compared): Said {
  return said.things.size > 0 ? said : { ...said, things: place.things };
}

/** How much two sayings have in common, 0 to 1: things before faults, both before the letters they are written in. */
export function wordsAlike(one: Said, other: Said): number {
  const letters = overlap(one.grams, other.grams);
  const [thing, fault] = [overlap(one.things, other.things), share(one.faults, other.faults)];
  const bothThings = one.things.size > 0 && other.things.size > 0;
  const bothFaults = one.faults.size > 0 && other.faults.size > 0;
  if (bothThings && thing === 0) return Math.min(0.3, letters);
  if (bothThings && bothFaults) return (0.55 * thing + 0.2 * fault + 0.25 * letters) * (fault === 0 ? OTHER_FAULT : 1);
  if (bothThings) return 0.6 * thing + 0.4 * letters;
  return bothFaults && fault === 0 ? letters / 2 : letters;
}

/** Halfway between Dice's measure and how much of the shorter is in the longer: one who types has only begun. */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return (share(one, other) + contained(one, other)) / 2;
}

/** Dice's measure. */
function share(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 0;
  return (2 * common(one, other)) / (one.size + other.size);
}

function contained(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const least = Math.min(one.size, other.size);
  return least === 0 ? 0 : common(one, other) / least;
}

function common(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((item) => other.has(item)).length;
}

/** Another unit's lamp is another lamp. */
function numbersApart(one: Compared, other: Compared): number {
  if (apart(one, other, "unit")) return OTHER_UNIT;
  const isOfAll = [...meant(one).things].some((thing) => OF_ALL_FLOORS.has(thing));
  return !isOfAll && apart(one, other, "floor") ? OTHER_FLOOR : 1;
}

function apart(one: Compared, other: Compared, what: "building" | "unit" | "floor"): boolean {
  const [here, there] = [one, other].map((each) => [
    ...(each.place.numbers[what] ?? []),
    ...(each.said.numbers[what] ?? []),
  ]);
  return here!.length > 0 && there!.length > 0 && !here!.some((number) => there!.includes(number));
}
