import { z } from "zod";
import { type FunctionContract, write } from "../action";
import { Id, typed } from "../common";
import { CaseAnswer } from "./intake";
import { callerWishes } from "./life";

const OneCase = z.object({ caseId: Id });
const Said = OneCase.extend({ words: typed(2, 200) });

/** What only the resident decides. */
export const verdictActions = {
  /** Solved and satisfied: closed, for me. */
  close: write({ admits: ["resident"], input: OneCase, output: CaseAnswer, errors: ["case_moved_on"] }),

  /** Not solved, or solved and not satisfied: it goes back, with a higher eye on it. */
  sendBack: write({
    admits: ["resident"],
    input: Said.extend({ isSolved: z.boolean() }),
    output: CaseAnswer,
    errors: ["case_moved_on"],
  }),

  /** The desk has asked someone without the app and writes down their word. Never the one who handled it. */
  recordWord: write({
    admits: ["dispatcher", "communityManager"],
    input: OneCase.extend({ voiceId: Id, isSolved: z.boolean(), isSatisfied: z.boolean(), words: typed(2, 200) }),
    output: CaseAnswer,
    errors: ["case_moved_on", "own_case"],
  }),

  /** The desk writes down that someone without the app withdraws, appeals or wants it opened again. Never the one who handled it. */
  recordWish: write({
    admits: ["dispatcher", "communityManager"],
    input: Said.extend({ voiceId: Id, wish: z.enum(callerWishes) }),
    output: CaseAnswer,
    errors: ["case_moved_on", "own_case", "appeal_over", "reopen_over"],
  }),

  withdraw: write({ admits: ["resident"], input: Said, output: CaseAnswer, errors: ["case_moved_on"] }),

  /** To the next level, once, within fifteen days. */
  appeal: write({ admits: ["resident"], input: Said, output: CaseAnswer, errors: ["case_moved_on", "appeal_over"] }),

  /** Within thirty days of closing. */
  reopen: write({ admits: ["resident"], input: Said, output: CaseAnswer, errors: ["case_moved_on", "reopen_over"] }),

  /** After two rounds of "not satisfied", either side. */
  askHearing: write({
    admits: ["resident", "gridWorker", "dutyHolder"],
    input: Said,
    output: CaseAnswer,
    errors: ["case_moved_on", "hearing_too_early"],
  }),
} satisfies FunctionContract;
