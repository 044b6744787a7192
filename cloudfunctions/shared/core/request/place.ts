import { refuse } from "../refusal";

export interface Point {
  latitude: number;
  longitude: number;
}

/** Corners [longitude, latitude] of an area's outline. */
export type Outline = readonly (readonly [number, number])[];

const CELLS_A_DEGREE = 1000;
const CELLS_A_ROW = 1_000_000;

/** The square of a thousandth of a degree a point lies in, about a hundred metres each way. */
export function cellOf({ latitude, longitude }: Point): number {
  return Math.floor((latitude + 90) * CELLS_A_DEGREE) * CELLS_A_ROW + Math.floor((longitude + 180) * CELLS_A_DEGREE);
}

/** A cell and the eight around it. */
export function cellsAround(cell: number): number[] {
  return [-1, 0, 1].flatMap((row) => [-1, 0, 1].map((column) => cell + row * CELLS_A_ROW + column));
}

/** Refuses outside_area when the outline is known and does not hold the point. */
export function requireInside(point: Point, outline: Outline | null): void {
  if (outline && !holds(outline, point)) refuse("outside_area");
}

/** Counts how often a line to the east crosses the outline: an odd number is inside. */
export function holds(outline: Outline, { latitude, longitude }: Point): boolean {
  let isInside = false;
  outline.forEach(([x, y], index) => {
    const [previousX, previousY] = outline[(index + outline.length - 1) % outline.length]!;
    if (y > latitude === previousY > latitude) return;
    if (longitude < ((previousX - x) * (latitude - y)) / (previousY - y) + x) isInside = !isInside;
  });
  return isInside;
}
