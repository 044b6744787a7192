import { z } from "zod";
import { type FunctionContract, read } from "../action";
import { Id } from "../common";
import { Case } from "./case";
import { deskActions } from "./desk";
import { handlingActions } from "./handling";
import { intakeActions } from "./intake";
import { verdictActions } from "./verdict";

export const request = {
  ...intakeActions,

  /** One case, to whoever may see it: its voices, its handler, the desk and the levels above, and everyone once it is public. */
  get: read({
    admits: [
      "resident",
      "gridWorker",
      "dutyHolder",
      "dispatcher",
      "communityManager",
      "streetManager",
      "districtManager",
    ],
    input: z.object({ caseId: Id }),
    output: z.object({ case: Case }),
  }),

  ...deskActions,
  ...handlingActions,
  ...verdictActions,
} satisfies FunctionContract;

export type * from "./case";
export type * from "./life";
