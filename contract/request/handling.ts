import { z } from "zod";
import { type FunctionContract, read, write } from "../action";
import { Id, Instant, Nothing, PageInput, pageOf, typed } from "../common";
import { CaseSummary } from "./case";
import { Counted, Fixes } from "./desk";
import { CaseAnswer } from "./intake";
import { pauseReasons, queuePiles } from "./life";

const handlers = ["gridWorker", "dutyHolder"] as const;
const handlersAndDesk = ["gridWorker", "dutyHolder", "dispatcher", "communityManager"] as const;
const OneCase = z.object({ caseId: Id });
const Said = OneCase.extend({ words: typed(2, 200) });
const Moved = { output: CaseAnswer, errors: ["case_moved_on"] as const };

export const handlingActions = {
  /** What is mine to do, by the clock: `new` of my grid, `mine` given to me, `called` by a whistle, `answered` and waiting for the resident. */
  queue: read({
    admits: handlers,
    input: PageInput.extend({ which: z.enum(queuePiles) }),
    output: pageOf(CaseSummary),
  }),

  /** How many lie in each of those piles; a hundred stands for that and more. */
  queueCounts: read({ admits: handlers, input: Nothing, output: z.record(z.enum(queuePiles), Counted) }),

  /** A grid worker takes up a new case of the own grid, and says of one not yet registered whether neighbours may see it. */
  take: write({
    admits: ["gridWorker"],
    input: OneCase.extend({ fixes: Fixes, isPublic: z.boolean().optional() }),
    ...Moved,
    errors: ["case_moved_on", "deadline_past"],
  }),

  /** Not our duty: within four working hours, once each. */
  contest: write({
    admits: handlers,
    input: OneCase.extend({ words: typed(4, 200) }),
    output: CaseAnswer,
    errors: ["case_moved_on", "contest_over"],
  }),

  /** Spoke with the resident: stops the clock of first contact. */
  contact: write({ admits: handlersAndDesk, input: Said, ...Moved }),

  /** Seen on the spot. */
  verify: write({ admits: handlers, input: Said, ...Moved }),

  /** Work has begun. */
  handle: write({ admits: handlers, input: Said, ...Moved }),

  /** A word on how it goes. */
  note: write({ admits: [...handlersAndDesk, "streetManager", "districtManager"], input: Said, ...Moved }),

  /** What was done, with pictures. Whether it is closed is for the resident. */
  answer: write({
    admits: handlers,
    input: OneCase.extend({ words: typed(4, 500), photoIds: z.array(Id).max(3) }),
    ...Moved,
  }),

  /** Stops the handling clock for a reason outside, for thirty days at most, when it goes on by itself; everyone who sees the case sees it. */
  pause: write({
    admits: handlersAndDesk,
    input: OneCase.extend({ reason: z.enum(pauseReasons), until: Instant, words: typed(2, 200) }),
    output: CaseAnswer,
    errors: ["case_moved_on", "already_paused", "deadline_past", "pause_too_long"],
  }),

  resume: write({ admits: handlersAndDesk, input: Said, output: CaseAnswer, errors: ["case_moved_on", "not_paused"] }),

  /** Beyond what can be done here: to the next level, with all that is known. */
  climb: write({ admits: handlersAndDesk, input: Said, output: CaseAnswer, errors: ["case_moved_on", "at_the_top"] }),

  /** The department has come. */
  arrive: write({ admits: handlers, input: z.object({ whistleId: Id }), ...Moved }),
} satisfies FunctionContract;
