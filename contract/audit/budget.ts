import { z } from "zod";
import { type FunctionContract, read, write } from "../action";
import { Id, Instant, Nothing, typed } from "../common";
import { Unit } from "../points";

/** What the fund of a unit has been allowed to give, and how much of it is left. */
export const Fund = z.object({
  unit: Unit,
  budget: z.int(),
  left: z.int(),
  /** Earned while the fund was short, not yet paid. */
  owed: z.int(),
});

export const Raise = z.object({
  raiseId: Id,
  unit: Unit,
  amount: z.int(),
  reason: z.string(),
  /** None for what the community opened with. */
  byName: z.string().nullable(),
  at: Instant.nullable(),
});

export const budgetActions = {
  /** The last raises, newest first, at most 50. */
  budgets: read({
    admits: ["communityManager", "streetManager", "auditor"],
    input: Nothing,
    output: z.object({ funds: z.array(Fund), raises: z.array(Raise) }),
  }),

  /** Lets the fund of a unit give more, and pays what points are owed, those owed longest first. */
  raiseBudget: write({
    admits: ["communityManager", "streetManager"],
    input: z.object({ unit: Unit, amount: z.int().min(1).max(2_147_483_647), reason: typed(2, 200) }),
    output: z.object({
      fund: Fund,
      /** How many visits' owed points were paid at once; the timer pays the rest. */
      paidCount: z.int(),
    }),
  }),
} satisfies FunctionContract;

export type Fund = z.infer<typeof Fund>;
export type Raise = z.infer<typeof Raise>;
