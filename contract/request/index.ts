import { z } from "zod";
import { type FunctionContract, read, write } from "../action";
import { Id, PageInput, pageOf, typed } from "../common";
import { Case, CaseSummary } from "./case";

const OneCase = z.object({ caseId: Id });
/** What a write answers; the whole case with its pictures is read by `get`. */
const CaseAnswer = z.object({ case: CaseSummary });

/** Base64 of a picture of at most 1 MiB. */
const PICTURE_BASE64_MAX = 1_400_000;

export const request = {
  /** Stores one picture, to be named in `submit`. The id is the caller's, so that a retry stores it once. */
  addPhoto: write({
    admits: ["resident"],
    input: z.object({ photoId: Id, base64: z.string().min(16).max(PICTURE_BASE64_MAX) }),
    output: z.object({ photoId: Id }),
    errors: ["not_a_picture"],
  }),

  submit: write({
    admits: ["resident"],
    input: z.object({ words: typed(4, 500), place: typed(2, 60), photoIds: z.array(Id).min(1).max(3) }),
    output: CaseAnswer,
  }),

  /** My cases, newest first. */
  mine: read({ admits: ["resident"], input: PageInput, output: pageOf(CaseSummary) }),

  get: read({ admits: ["resident", "gridWorker"], input: OneCase, output: z.object({ case: Case }) }),

  /** Cases of my grid that wait for an answer, longest waiting first. */
  queue: read({ admits: ["gridWorker"], input: PageInput, output: pageOf(CaseSummary) }),

  answer: write({
    admits: ["gridWorker"],
    input: OneCase.extend({ words: typed(4, 500) }),
    output: CaseAnswer,
    errors: ["case_moved_on"],
  }),

  /** The resident says it is solved. */
  close: write({ admits: ["resident"], input: OneCase, output: CaseAnswer, errors: ["case_moved_on"] }),

  /** The resident says it is not. */
  sendBack: write({
    admits: ["resident"],
    input: OneCase.extend({ words: typed(2, 200) }),
    output: CaseAnswer,
    errors: ["case_moved_on"],
  }),
} satisfies FunctionContract;

export type * from "./case";
