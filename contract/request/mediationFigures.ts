import { z } from "zod";
import { type FunctionContract, read } from "../action";
import { Nothing } from "../common";
import { helpers } from "./mediation";
import { mediationRungs } from "./mediationLife";

const Count = z.int().nullable();

export const mediationFigureActions = {
  /** Public figures of the last four whole quarters; what is under five, or would let one compute it, is not told. */
  mediationFigures: read({
    admits: [...helpers, "dispatcher", "streetManager", "districtManager"],
    input: Nothing,
    output: z.object({
      quarters: z.array(
        z.object({
          quarter: z.string(),
          asked: Count,
          ended: Count,
          agreed: Count,
          /** Beside them, what mediators recorded themselves: confirmed by nobody, and in no rate. */
          oral: Count,
          rungs: z.array(z.object({ rung: z.enum(mediationRungs), ended: Count, agreed: Count })),
        }),
      ),
    }),
  }),
} satisfies FunctionContract;
