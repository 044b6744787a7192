import { z } from "zod";
import { type FunctionContract, read } from "../action";
import { Id, PageInput, pageOf } from "../common";
import { CaseSummary } from "./case";
import { caseKinds } from "./life";

export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** What is counted of a month's cases: each is a number of cases that can be looked at one by one. */
export const figureNames = [
  "submitted",
  "assigned",
  "contactedInTime",
  "asked",
  "solved",
  "satisfied",
  "silent",
  "closedSolved",
  "solvedInGrid",
] as const;

export const Counts = z.object(
  Object.fromEntries(figureNames.map((name) => [name, z.int()])),
) as unknown as z.ZodObject<Record<(typeof figureNames)[number], z.ZodInt>>;

/**
 * The rates of a month: response = contactedInTime / assigned, resolution = solved / asked, satisfaction = satisfied / asked, share solved in
 * the grid = solvedInGrid / closedSolved. A case belongs to the month it was submitted in and counts with its last word; silence is no word.
 */
const FigureRow = z.object({ areaId: Id, name: z.string(), counts: Counts });

const everyone = [
  "resident",
  "gridWorker",
  "dutyHolder",
  "dispatcher",
  "communityManager",
  "streetManager",
  "districtManager",
  "auditor",
] as const;

export const figureActions = {
  /** A month of an area: its parts and the whole. Areas above the community are for those who answer for them. */
  figures: read({
    admits: everyone,
    input: z.object({ areaId: Id, month: Month }),
    output: z.object({
      name: z.string(),
      /** The area it lies in, for those who may look there. */
      aboveId: Id.nullable(),
      parts: z.array(FigureRow),
      /** What is of none of the parts, for nobody could tell its grid yet; of a community alone. */
      unplaced: Counts.nullable(),
      whole: Counts,
    }),
  }),

  /** The cases behind a number, newest first; a resident sees those that are public, and how many those are of how many. */
  figureCases: read({
    admits: everyone,
    input: PageInput.extend({
      ...{ areaId: Id, month: Month, figure: z.enum(figureNames) },
      /** Only those of none of the area's parts. */
      isUnplaced: z.boolean().optional(),
    }),
    output: pageOf(CaseSummary).extend({ count: z.int(), shownCount: z.int() }),
  }),

  /** 共性问题研判: what was told three times or more in a month, wherever it was, with the month before beside it. For the desk and above. */
  study: read({
    admits: ["dispatcher", "communityManager", "streetManager", "districtManager"],
    input: z.object({ month: Month }),
    output: z.object({
      problems: z.array(
        z.object({
          kind: z.enum(caseKinds),
          words: z.string(),
          count: z.int(),
          countBefore: z.int(),
          /** Where it was told; without a name where nobody could tell the grid. */
          grids: z.array(z.object({ name: z.string().nullable(), count: z.int() })),
          /** Who should take the lead; none when nobody had one and the list names nobody. */
          lead: z.string().nullable(),
          caseIds: z.array(Id),
        }),
      ),
      studied: z.int(),
      /** False when the month had more than one study takes in. */
      isWhole: z.boolean(),
    }),
  }),
} satisfies FunctionContract;

export type FigureName = (typeof figureNames)[number];
export type FigureCounts = Record<FigureName, number>;
