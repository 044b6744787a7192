import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { type Compared, LIKE_ENOUGH, likeness } from "../../../cloudfunctions/shared/core/likeness/likeness";
import { understand } from "../../../cloudfunctions/shared/core/likeness/words";
import { cellsAround } from "../../../cloudfunctions/shared/core/request/place";

const CELLS_A_ROW = 1_000_000;

const Labelled = z.object({
  cases: z.array(
    z.object({
      case: z.int(),
      matter: z.string(),
      kind: z.string(),
      building: z.string().nullable(),
      grid: z.string(),
      row: z.int(),
      column: z.int(),
      place: z.string(),
      words: z.string(),
    }),
  ),
  pairs: z.array(z.object({ one: z.int(), other: z.int(), same: z.boolean() })),
});

type LabelledCase = z.infer<typeof Labelled>["cases"][number];

export interface Judged {
  one: LabelledCase;
  other: LabelledCase;
  same: boolean;
  likeness: number;
}

/** What terms, weights and threshold were chosen on; and what was written afterwards, of which nothing went into them. */
export const parts = { chosenOn: "pairs.json", heldOut: "heldOut.json" } as const;

/** A part of the labelled set: pairs of cases of which people said whether they are one matter, with what the rule makes of them. */
export function judged(part: keyof typeof parts): Judged[] {
  const { cases, pairs } = Labelled.parse(JSON.parse(readFileSync(path.join(__dirname, parts[part]), "utf8")));
  const byNumber = new Map(cases.map((one) => [one.case, one]));
  return pairs.map((pair) => {
    const [one, other] = [byNumber.get(pair.one)!, byNumber.get(pair.other)!];
    const around = new Set(cellsAround(cellOf(one)));
    return { one, other, same: pair.same, likeness: likeness(asCompared(one), asCompared(other), around) };
  });
}

export interface Quality {
  precision: number;
  recall: number;
}

/** What showing everything of the same kind at the same place would be worth: the least that is better than nothing. */
export function placeAndKind(pairs: readonly Judged[]): Quality {
  const isShown = ({ one, other }: Judged) => one.kind === other.kind && cellOf(one) === cellOf(other);
  return qualityOf(pairs.map((pair) => ({ ...pair, likeness: Number(isShown(pair)) })));
}

/** Of what is shown as like, how much is the same; of what is the same, how much is shown. */
export function qualityOf(pairs: readonly Judged[], threshold = LIKE_ENOUGH): Quality {
  const shown = pairs.filter((pair) => pair.likeness >= threshold);
  const right = shown.filter((pair) => pair.same).length;
  return { precision: right / shown.length, recall: right / pairs.filter((pair) => pair.same).length };
}

const cellOf = ({ row, column }: LabelledCase) => row * CELLS_A_ROW + column;

function asCompared(one: LabelledCase): Compared {
  const spot = { buildingId: one.building, cell: cellOf(one), gridId: one.grid };
  return { kind: one.kind, said: understand(one.words), place: understand(one.place), spot };
}
