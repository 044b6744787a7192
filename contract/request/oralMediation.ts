import { z } from "zod";
import { type FunctionContract, read, write } from "../action";
import { Day, Id, Nothing, PageInput, pageOf, typed } from "../common";
import { helpers } from "./mediation";
import { mediationRungs } from "./mediationLife";

/** What a mediator wrote of a talk that nobody had asked for in the app; for them alone. */
export const OralRecord = z.object({
  recordId: Id,
  rung: z.enum(mediationRungs),
  heldOn: Day,
  isAgreed: z.boolean(),
  minute: z.string(),
});

export const oralMediationActions = {
  /** A quarrel settled by word of mouth, or not, without anyone's asking in the app: it is counted apart, and its minute is its mediator's. */
  recordOral: write({
    admits: helpers,
    input: z.object({ recordId: Id, heldOn: Day, isAgreed: z.boolean(), minute: typed(4, 1000) }),
    output: Nothing,
    errors: ["oral_records_full"],
  }),
  myOralRecords: read({ admits: helpers, input: PageInput, output: pageOf(OralRecord) }),
} satisfies FunctionContract;
