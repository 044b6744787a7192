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

  /**
   * Cases that one on the desk may be merged into, near by or, where a text is given, all that hold it: at most five that may be the same thing,
   * then a dozen others, the likest first.
   */
  alike: read({
    admits: ["dispatcher", "communityManager"],
    input: z.object({ caseId: Id, text: typed(0, 20).default("") }),
    output: z.object({ items: z.array(Like).max(5), others: z.array(CaseSummary).max(12) }),
  }),
} satisfies FunctionContract;
