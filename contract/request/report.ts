import { z } from "zod";
import { type FunctionContract, read, write } from "../action";
import { Id, Instant, PageInput, pageOf, typed } from "../common";
import { caseKinds } from "./life";

/** A report with reward 微举报; core/report/transitions.ts says who leads from where to where. */
export const reportStates = ["waiting", "valid", "notFirst", "invalid", "appealed", "upheld"] as const;
export const reportEvents = ["judge", "appeal", "decide"] as const;
/** The reporter; whoever verifies it on the spot or at the desk; the street, for an appeal. */
export const reportParts = ["reporter", "judge", "street"] as const;
export const invalidReasons = ["notFound", "notHazard", "staged", "unclear"] as const;

export type ReportState = (typeof reportStates)[number];
export type ReportEvent = (typeof reportEvents)[number];
export type ReportPart = (typeof reportParts)[number];
export type InvalidReason = (typeof invalidReasons)[number];

const staff = ["gridWorker", "dispatcher", "communityManager"] as const;
const One = z.object({ caseId: Id });

/** A report, as whoever judges needs it: what and where without numbers, never who. Its time is to the minute where it is anonymous. */
const Told = z.object({ caseId: Id, words: z.string(), place: z.string(), reportedAt: Instant });

/** Another report beside the one that is judged. */
const Earlier = Told.extend({
  /** Whether its case may be opened here; its words and place are empty where not. */
  isOpen: z.boolean(),
  /** Whether this one may be called the same: not as what was found invalid. */
  mayBeSame: z.boolean(),
});

export const Report = z.object({
  caseId: Id,
  state: z.enum(reportStates),
  reportedAt: Instant,
  isMine: z.boolean(),
  reason: z.enum(invalidReasons).nullable(),
  words: z.string(),
  appealWords: z.string(),
  /** Points, for the reporter alone; fewer than the full reward at a cap. */
  rewardPoints: z.int().nullable(),
  /** When they are entered, with all others of the day; none once they have been. */
  payAt: Instant.nullable(),
  /** An earlier report with a picture that looks the same, for whoever judges. */
  flagged: Earlier.nullable(),
  /** Earlier reports of this kind in the same building within days, for whoever judges. */
  earlier: z.array(Earlier),
  /** The one it was held to be the same as, for the street. */
  sameAs: Earlier.nullable(),
  allowedActions: z.array(z.enum(reportEvents)),
});

export const ReportLine = Told.extend({
  kind: z.enum(caseKinds),
  state: z.enum(reportStates),
  isFlagged: z.boolean(),
});

export const ReportAnswer = z.object({ report: Report });

export const reportActions = {
  /** A case's report, to its reporter and to those who judge it; null for a case that is none. */
  report: read({
    admits: ["resident", ...staff, "streetManager"],
    input: One,
    output: z.object({ report: Report.nullable() }),
  }),

  /** Reports that wait for a judgement here, or for the street's decision, the longest waiting first. */
  reports: read({
    admits: [...staff, "streetManager"],
    input: PageInput.extend({ which: z.enum(["waiting", "appealed"]) }),
    output: pageOf(ReportLine),
  }),

  /** Verified on the spot: valid, not valid with a reason, or the same as an earlier one. The first valid one is rewarded. */
  judgeReport: write({
    admits: staff,
    input: One.extend({
      verdict: z.discriminatedUnion("is", [
        z.object({ is: z.literal("valid"), words: typed(0, 200) }),
        z.object({ is: z.literal("sameAs"), sameAsId: Id, words: typed(0, 200) }),
        z.object({ is: z.literal("invalid"), reason: z.enum(invalidReasons), words: typed(2, 200) }),
      ]),
    }),
    output: ReportAnswer,
    errors: ["report_moved_on", "earlier_waits"],
  }),

  /** To the street, once, within fifteen days. */
  appealReport: write({
    admits: ["resident"],
    input: One.extend({ words: typed(2, 200) }),
    output: ReportAnswer,
    errors: ["report_moved_on", "appeal_over"],
  }),

  decideReport: write({
    admits: ["streetManager"],
    input: One.extend({ isValid: z.boolean(), words: typed(2, 200) }),
    output: ReportAnswer,
    errors: ["report_moved_on", "same_person"],
  }),
} satisfies FunctionContract;

export type Report = z.infer<typeof Report>;
export type ReportLine = z.infer<typeof ReportLine>;
