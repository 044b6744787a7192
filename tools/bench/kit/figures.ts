/** One number of a bench. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  /** What it is held against, measured in the same run and unit; null where there is nothing. */
  baseline: number | null;
  /** Value to baseline, round by round where there were rounds. */
  ratio: number | null;
}

/** Measures and gives its figures; says what it is doing meanwhile. */
export type Bench = (say: (doing: string) => void) => Promise<Figure[]>;

/** A figure that stands alone. */
export function alone(name: string, value: number, unit: string): Figure {
  return { name, value, unit, baseline: null, ratio: null };
}

export function against(name: string, value: number, baseline: number, unit: string, ratio = value / baseline): Figure {
  return { name, value, unit, baseline, ratio };
}

export function tableOf(figures: readonly Figure[]): string {
  const head = ["", "measured", "unit", "baseline", "ratio"];
  const rows = figures.map(({ name, value, unit, baseline, ratio }) => [
    name,
    short(value),
    unit,
    baseline === null ? "" : short(baseline),
    ratio === null ? "" : ratio.toFixed(2),
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]!.length)));
  const isText = (column: number) => column === 0 || column === 2;
  const line = (row: string[]) =>
    row
      .map((cell, column) => (isText(column) ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join("  ")
      .trimEnd();
  return [head, widths.map((width) => "─".repeat(width)), ...rows].map(line).join("\n");
}

/** Three digits that mean something, and no more. */
function short(value: number): string {
  if (value >= 100 || Number.isInteger(value)) return Math.round(value).toString();
  return value.toFixed(value >= 10 ? 1 : 2);
}
