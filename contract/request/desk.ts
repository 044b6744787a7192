import { z } from "zod";
import { type FunctionContract, read, write } from "../action";
import { Id, Instant, Nothing, PageInput, pageOf, typed } from "../common";
import { CaseSummary } from "./case";
import { CaseAnswer } from "./intake";
import { caseKinds, deskPiles, rejectReasons } from "./life";

const desk = ["dispatcher", "communityManager"] as const;
const uppers = ["communityManager", "streetManager", "districtManager"] as const;
const deskAndUppers = ["dispatcher", ...uppers] as const;
/** How many, counted to a hundred. */
export const Counted = z.int().min(0).max(100);
const OneCase = z.object({ caseId: Id });

/** 五定, all five required whenever a case is given to somebody. */
export const Fixes = z.object({
  leader: typed(1, 40),
  person: typed(1, 40),
  measure: typed(2, 200),
  deadlineAt: Instant,
  duty: typed(2, 200),
});

export const Holder = z.object({
  holderId: Id,
  name: z.string(),
  kind: z.enum(["grid", "community", "department"]),
  areaName: z.string(),
  /** Who leads there, as far as it is known; else nothing. */
  leader: z.string(),
  /** Whether the responsibility list names it for this kind at this place. */
  isNamed: z.boolean(),
});

export const deskActions = {
  /** What waits for the desk or for a higher level, whom to call about an answer, and all that is being worked on, the one due soonest first. */
  desk: read({
    admits: deskAndUppers,
    input: PageInput.extend({ which: z.enum(deskPiles) }),
    output: pageOf(CaseSummary),
  }),

  /** How many lie in each of those piles; a hundred stands for that and more. */
  deskCounts: read({ admits: deskAndUppers, input: Nothing, output: z.record(z.enum(deskPiles), Counted) }),

  /** Gives it its kind and says whether neighbours may see it. Text and pictures are seen by others only from here on, or from the taking by the grid. */
  register: write({
    admits: desk,
    input: OneCase.extend({ kind: z.enum(caseKinds), isPublic: z.boolean() }),
    output: CaseAnswer,
    errors: ["case_moved_on"],
  }),

  /** 研判: how urgent, and what is to be done first. An urgent one goes straight to the leader on duty. */
  triage: write({
    admits: desk,
    input: OneCase.extend({ isUrgent: z.boolean(), words: typed(2, 200) }),
    output: CaseAnswer,
    errors: ["case_moved_on"],
  }),

  /** Duty holders a case may be given to, the one the list names first; to a grid worker of the place for taking it up. Refuses not_found. */
  holders: read({
    admits: ["gridWorker", ...deskAndUppers],
    input: OneCase,
    output: z.object({ items: z.array(Holder) }),
  }),

  /** 分办, and handing on to another later. */
  assign: write({
    admits: deskAndUppers,
    input: OneCase.extend({ holderId: Id, fixes: Fixes }),
    output: CaseAnswer,
    errors: ["case_moved_on", "deadline_past", "needs_ruling"],
  }),

  /** 商定/指定: who has it, when two did not want it or nobody is named. */
  rule: write({
    admits: uppers,
    input: OneCase.extend({ holderId: Id, fixes: Fixes, reason: typed(4, 200) }),
    output: CaseAnswer,
    errors: ["case_moved_on", "deadline_past"],
  }),

  reject: write({
    admits: desk,
    input: OneCase.extend({ reason: z.enum(rejectReasons), words: typed(4, 200) }),
    output: CaseAnswer,
    errors: ["case_moved_on"],
  }),

  /** The next level finds the rejection right: it is for good. */
  uphold: write({
    admits: ["streetManager", "districtManager"],
    input: OneCase.extend({ words: typed(4, 200) }),
    output: CaseAnswer,
    errors: ["case_moved_on"],
  }),

  /** The same thing once: everyone who asked in `caseId` is heard in `intoId` from now on, and told. */
  merge: write({
    admits: desk,
    input: OneCase.extend({ intoId: Id }),
    output: CaseAnswer,
    errors: ["case_moved_on", "merge_into_itself", "merge_into_private"],
  }),

  split: write({
    admits: desk,
    input: OneCase.extend({ words: typed(2, 200) }),
    output: CaseAnswer,
    errors: ["case_moved_on"],
  }),

  urge: write({
    admits: ["gridWorker", ...deskAndUppers],
    input: OneCase.extend({ words: typed(2, 200) }),
    output: CaseAnswer,
    errors: ["case_moved_on"],
  }),

  /** Fifteen days from submission, once; the reason goes to the resident. */
  extend: write({
    admits: deskAndUppers,
    input: OneCase.extend({ words: typed(4, 200) }),
    output: CaseAnswer,
    errors: ["case_moved_on", "already_complex"],
  }),

  whistle: write({
    admits: deskAndUppers,
    input: OneCase.extend({ whistleId: Id, holderId: Id, words: typed(2, 200) }),
    output: CaseAnswer,
    errors: ["case_moved_on"],
  }),

  /** What the hearing found. It can close the case against the resident's word, with reasons, and counts as not satisfied. */
  hear: write({
    admits: uppers,
    input: OneCase.extend({ finding: z.enum(["close", "goOn"]), neutral: typed(2, 20), words: typed(10, 500) }),
    output: CaseAnswer,
    errors: ["case_moved_on", "hearing_not_asked", "own_case"],
  }),

  /** One office asks who an anonymous voice is, with a reason. */
  askUnmask: write({
    admits: ["communityManager"],
    input: OneCase.extend({ reason: typed(4, 200) }),
    output: Nothing,
    errors: ["not_masked", "case_moved_on"],
  }),

  /** Askings that wait for the other office, the longest first, each with what the case says. */
  unmasks: read({
    admits: ["auditor"],
    input: PageInput,
    output: pageOf(
      z.object({
        voiceId: Id,
        caseId: Id,
        words: z.string(),
        place: z.string(),
        reason: z.string(),
        askedBy: z.string(),
        askedAt: Instant,
      }),
    ),
  }),

  /** The other office agrees and learns it; the person is told. */
  unmask: write({
    admits: ["auditor"],
    input: z.object({ voiceId: Id }),
    output: z.object({ name: z.string() }),
    errors: ["not_masked", "same_person"],
  }),

  /** The other office does not agree, with a reason; who asked is told, and may ask again with a better one. */
  refuseUnmask: write({
    admits: ["auditor"],
    input: z.object({ voiceId: Id, words: typed(4, 200) }),
    output: Nothing,
    errors: ["not_masked", "same_person"],
  }),
} satisfies FunctionContract;
