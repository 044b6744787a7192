import { type Unit, units } from "@contract/points";
import { refuse } from "../refusal";
import type { Instant } from "../time";

/** Where a page of a passbook starts: after a line of one of the accounts, as of a head. */
export interface PassbookPlace {
  headNo: number;
  unit: Unit;
  line: number;
  /** The instant of that line; it finds the next in the index. */
  at: Instant | null;
}

export function firstPlace(headNo: number): PassbookPlace {
  return { headNo, unit: units[0], line: 0, at: null };
}

export function writePlace({ headNo, unit, line, at }: PassbookPlace): string {
  return [headNo, unit, line, at?.getTime() ?? ""].join(".");
}

/** Refuses invalid_input. */
export function readPlace(cursor: string): PassbookPlace {
  const parts = /^(\d{1,15})\.(minute|point)\.(\d{1,15})\.(\d{0,13})$/.exec(cursor) ?? refuse("invalid_input");
  const [, headNo, unit, line, at] = parts;
  return { headNo: Number(headNo), unit: unit as Unit, line: Number(line), at: at ? new Date(Number(at)) : null };
}
