import { z } from "zod";
import { type FunctionContract, read, write } from "../action";
import { Day, Id, Instant, Nothing, PageInput, pageOf, typed } from "../common";
import { mediationEvents, mediationOutcomes, mediationParts, mediationRungs, mediationStates } from "./mediationLife";

/** Whoever may be asked to mediate, and every party. */
export const helpers = ["resident", "buildingLead", "gridWorker", "communityManager"] as const;
const One = z.object({ mediationId: Id });
/** With the mediator one has been shown: by now it may be another. */
const OneMediator = One.extend({ mediatorNo: z.int().min(1) });
const moved = ["mediation_moved_on"] as const;

/** Where a case stands: nothing of what it is about. */
export const MediationSummary = z.object({
  mediationId: Id,
  state: z.enum(mediationStates),
  rung: z.enum(mediationRungs),
  outcome: z.enum(mediationOutcomes).nullable(),
  myPart: z.enum(mediationParts),
  askedAt: Instant,
  /** When the month of this rung is over; none once it is agreed or closed. */
  dueAt: Instant.nullable(),
  /** Where it is, to the one invited, so that the nearest knows it is near. */
  buildingName: z.string().nullable(),
  mediatorName: z.string().nullable(),
  /** The mediator's number among those invited: whom a party says yes or no to. */
  mediatorNo: z.int().nullable(),
  allowedActions: z.array(z.enum(mediationEvents)),
});

const Both = z.object({ asker: z.boolean(), other: z.boolean() });

/** That one of them promised something until a day. */
const Owed = z.object({
  promiseId: Id,
  by: z.enum(["asker", "other"]),
  dueOn: Day,
  keptAt: Instant.nullable(),
});

/** What is said in it: for the parties and the mediator of the moment, and for nobody else. */
export const MediationRoom = z.object({
  matter: z.string(),
  askerName: z.string(),
  otherName: z.string(),
  otherAddress: z.string(),
  /** Whether the other party is in the app and knows of it; the mediator speaks for one who is not. */
  isOtherHere: z.boolean(),
  consented: Both,
  signed: Both,
  sessions: z.array(
    z.object({
      sessionNo: z.int(),
      startsAt: Instant,
      place: z.string(),
      minute: z.string().nullable(),
      /** I led it, and it has begun: its minute is mine to write. */
      mayMinute: z.boolean(),
    }),
  ),
  /** Each draft has a number of its own: what one says yes to. */
  agreement: z.object({ draftNo: z.int(), words: z.string(), isOral: z.boolean() }).nullable(),
  /** Agreed and confirmed on the rungs below, and not kept; the lowest first. */
  pastAgreements: z.array(z.object({ rung: z.enum(mediationRungs), words: z.string(), isOral: z.boolean() })),
  promises: z.array(Owed.extend({ words: z.string() })),
});

export const MediationAnswer = z.object({ mediation: MediationSummary });
const Moved = { output: MediationAnswer, errors: moved };

export const mediationActions = {
  /** Asks for mediation with a neighbour; or agrees to what the desk proposed for one's own request. */
  askMediation: write({
    admits: ["resident"],
    input: z.object({
      mediationId: Id,
      matter: typed(4, 500),
      other: z.object({ name: typed(1, 20), buildingId: Id, room: z.string().trim().max(20).pipe(typed(0, 20)) }),
      caseId: Id.optional(),
    }),
    output: MediationAnswer,
    errors: ["mediation_with_self", "mediations_open", "not_proposed", "case_moved_on"],
  }),

  /** The desk proposes to the resident of a dispute that it be mediated. */
  proposeMediation: write({
    admits: ["dispatcher", "communityManager"],
    input: z.object({ caseId: Id }),
    output: Nothing,
    errors: ["case_moved_on"],
  }),

  /** Whether the desk has proposed it for a request of mine. */
  mediationProposal: read({
    admits: ["resident"],
    input: z.object({ caseId: Id }),
    output: z.object({ isProposed: z.boolean(), mediationId: Id.nullable() }),
  }),

  /** Mine as a party, newest first; or those I mediate or am invited to. */
  myMediations: read({
    admits: helpers,
    input: PageInput.extend({ as: z.enum(["party", "mediator"]) }),
    output: pageOf(MediationSummary),
  }),

  /** Those that are open in the community: that they are, their rung and state. */
  openMediations: read({ admits: ["communityManager"], input: PageInput, output: pageOf(MediationSummary) }),

  mediation: read({
    admits: helpers,
    input: One,
    output: z.object({
      mediation: MediationSummary,
      room: MediationRoom.nullable(),
      /** To the community, where nobody has come forward: whom it may ask. */
      candidates: z.array(z.object({ memberId: Id, name: z.string() })),
      /** To the community, where the mediator has left what is agreed: what to ask after, without its words. */
      owed: z.array(Owed),
      history: z.array(
        z.object({
          event: z.enum(mediationEvents),
          by: z.enum(mediationParts),
          rung: z.enum(mediationRungs),
          at: Instant,
        }),
      ),
    }),
  }),

  /** Offers oneself as a mediating neighbour, or no longer. */
  offerToMediate: write({
    admits: ["resident"],
    input: z.object({ isOffered: z.boolean() }),
    output: z.object({ isOffered: z.boolean() }),
  }),
  myOffer: read({ admits: ["resident"], input: Nothing, output: z.object({ isOffered: z.boolean() }) }),

  stepIn: write({
    admits: helpers,
    input: One,
    output: MediationAnswer,
    errors: ["mediation_moved_on", "not_impartial"],
  }),
  /** Not I, or no longer: the next nearest is invited. */
  passMediation: write({ admits: helpers, input: One, ...Moved }),
  /** The community asks one of its candidates, where nobody has come forward; anyone else is refused alike. */
  inviteMediator: write({
    admits: ["communityManager"],
    input: One.extend({ memberId: Id }),
    output: MediationAnswer,
    errors: ["mediation_moved_on", "not_impartial"],
  }),

  /** `forOther`: the mediator writes down the yes of one who is not in the app. */
  consentMediation: write({ admits: helpers, input: OneMediator.extend({ forOther: z.boolean() }), ...Moved }),
  /** Another mediator, please: once for each party. */
  refuseMediator: write({
    admits: ["resident"],
    input: OneMediator,
    output: MediationAnswer,
    errors: ["mediation_moved_on", "refused_before"],
  }),
  withdrawMediation: write({ admits: ["resident"], input: One, ...Moved }),

  /** When and where to talk; without a time, they have just talked, and the minute is next. */
  setSession: write({
    admits: helpers,
    input: One.extend({ startsAt: Instant.optional(), place: typed(2, 60) }),
    output: MediationAnswer,
    errors: ["mediation_moved_on", "starts_in_past"],
  }),
  keepMinute: write({
    admits: helpers,
    input: One.extend({ sessionNo: z.int().min(1), minute: typed(4, 1000) }),
    output: MediationAnswer,
    errors: ["mediation_moved_on", "talk_not_yet"],
  }),

  /** An agreement, oral or written; an oral one is recorded here. Both parties then say whether it is what they agreed. */
  draftAgreement: write({
    admits: helpers,
    input: One.extend({
      isOral: z.boolean(),
      words: typed(4, 1000),
      promises: z.array(z.object({ by: z.enum(["asker", "other"]), words: typed(2, 200), dueOn: Day })).max(10),
    }),
    output: MediationAnswer,
    errors: ["mediation_moved_on", "no_minute", "deadline_past"],
  }),
  signAgreement: write({
    admits: helpers,
    input: One.extend({ draftNo: z.int().min(1), forOther: z.boolean() }),
    ...Moved,
  }),
  redoAgreement: write({ admits: helpers, input: One, ...Moved }),

  /** What was promised has been done. Never said by the one who promised; by the community only where the mediator has left. */
  keepPromise: write({
    admits: helpers,
    input: One.extend({ promiseId: Id }),
    output: MediationAnswer,
    errors: ["mediation_moved_on", "own_promise"],
  }),
  /** It has come to nothing here: the next rung has it, or it ends. */
  failMediation: write({ admits: helpers, input: One, ...Moved }),
} satisfies FunctionContract;

export type MediationSummary = z.infer<typeof MediationSummary>;
export type MediationRoom = z.infer<typeof MediationRoom>;
