import { z } from "zod";
import { type FunctionContract, read } from "../action";
import { Id } from "../common";
import { adviceActions } from "./advice";
import { Case } from "./case";
import { deskActions } from "./desk";
import { dutyActions } from "./duty";
import { figureActions } from "./figures";
import { handlingActions } from "./handling";
import { hotlineActions } from "./hotline";
import { intakeActions } from "./intake";
import { mediationActions } from "./mediation";
import { mediationFigureActions } from "./mediationFigures";
import { oralMediationActions } from "./oralMediation";
import { similarActions } from "./similar";
import { reportActions } from "./report";
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
  ...dutyActions,
  ...handlingActions,
  ...hotlineActions,
  ...similarActions,
  ...verdictActions,
  ...figureActions,
  ...mediationActions,
  ...mediationFigureActions,
  ...oralMediationActions,
  ...reportActions,
  ...adviceActions,
} satisfies FunctionContract;

export type * from "./case";
export type * from "./life";
