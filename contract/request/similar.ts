import { z } from "zod";
import { type FunctionContract, read } from "../action";
import { Id, typed } from "../common";
import { CaseSummary } from "./case";
import { Point } from "./intake";
import { caseKinds } from "./life";

const Like = z.object({ case: CaseSummary, likeness: z.number().min(0).max(1) });

export const similarActions = {
  /** Open cases near by that may be the same thing, asked while one types: at most three, the likest first. */
  similar: read({
    admits: ["resident", "gridWorker", "dispatcher", "communityManager"],
    input: z.object({
      kind: z.enum(caseKinds),
      words: typed(2, 500),
      place: typed(0, 60).default(""),
      buildingId: Id.optional(),
      point: Point.optional(),
    }),
    output: z.object({ items: z.array(Like).max(3) }),
  }),

  /** Cases that one on the desk may be merged into, as they may be the same thing: at most five, the likest first. */
  alike: read({
    admits: ["dispatcher", "communityManager"],
    input: z.object({ caseId: Id }),
    output: z.object({ items: z.array(Like).max(5) }),
  }),
} satisfies FunctionContract;
