import { z } from "zod";
import { type FunctionContract, read, write } from "../action";
import { Id, Instant, Nothing, PageInput, pageOf, typed } from "../common";
import { Amount } from "./amount";

/** What puts one before others in the pool's order of need. */
export const Circumstances = z.object({ livesAlone: z.boolean(), lowIncome: z.boolean(), disabled: z.boolean() });

/** 1 to 4, first served first; see the rule in core/pool. */
const Tier = z.int().min(1).max(4);

/** How one agrees that the desk asks for them: at the counter, by phone, or through a relative who says so. */
export const consentWays = ["inPerson", "byPhone", "byRelative"] as const;

/** The desk asked for a member who can't: who did, and how the member agreed; not recorded in the oldest. */
const OnBehalf = z.object({ byName: z.string(), consent: z.enum([...consentWays, "unrecorded"]) });

const OneAsking = z.object({ askingId: Id });
const Reason = typed(2, 200);
const desk = ["dispatcher", "communityManager"] as const;

/** One's own last asking, as one may see it. */
export const OwnAsking = z.object({
  askingId: Id,
  state: z.enum(["waiting", "allocated", "declined", "withdrawn"]),
  askedMinutes: z.int(),
  askedAt: Instant,
  /** The desk has checked the circumstances. */
  confirmed: z.boolean(),
  /** How many are before one, while waiting. */
  ahead: z.int().nullable(),
  givenMinutes: z.int().nullable(),
  /** Why it was decided so. */
  reason: z.string().nullable(),
  /** None where one asked oneself. */
  onBehalf: OnBehalf.nullable(),
});

/** A waiting asking as it lies on the desk. */
export const DeskAsking = z.object({
  askingId: Id,
  name: z.string(),
  ageYears: z.int(),
  address: z.string(),
  tier: Tier,
  askedMinutes: z.int(),
  words: z.string(),
  askedAt: Instant,
  /** None where they asked themselves. */
  onBehalf: OnBehalf.nullable(),
  said: Circumstances,
  /** None until the desk has looked: until then age alone decides the tier. */
  confirmed: Circumstances.nullable(),
});

export const givingActions = {
  /** Gives time to spouse or direct kin. */
  gift: write({
    admits: ["resident", "volunteer"],
    input: z.object({ toMemberId: Id, amountMinutes: Amount }),
    output: Nothing,
    errors: ["amount_invalid", "gift_to_self", "not_kin", "insufficient_minutes", "cap_reached", "account_suspended"],
  }),

  /** Gives time to the community's pool. */
  donate: write({
    admits: ["resident", "volunteer"],
    input: z.object({ amountMinutes: Amount }),
    output: Nothing,
    errors: ["amount_invalid", "insufficient_minutes", "account_suspended"],
  }),

  /** What the pool holds, what came and went this year, and by which order it is given. */
  pool: read({
    admits: ["resident", "volunteer", ...desk],
    input: Nothing,
    output: z.object({
      heldMinutes: z.int(),
      year: z.int(),
      /** Given by neighbours, and what went there from accounts that were full. */
      donatedMinutes: z.int(),
      excessMinutes: z.int(),
      allocatedMinutes: z.int(),
      allocatedCount: z.int(),
      /** The order of need in words, first served first. */
      order: z.array(z.string()),
      mine: OwnAsking.nullable(),
    }),
  }),

  /** Asks the pool for time, for oneself or, by the desk, for a member who can't and has agreed to it. */
  askPool: write({
    admits: ["resident", ...desk],
    input: z
      .object({
        memberId: Id.optional(),
        /** With `memberId`, and never without. */
        consent: z.enum(consentWays).optional(),
        amountMinutes: Amount,
        circumstances: Circumstances,
        words: typed(0, 200),
      })
      .refine(({ memberId, consent }) => (memberId === undefined) === (consent === undefined), { path: ["consent"] }),
    output: OneAsking,
    errors: ["amount_invalid", "already_asked", "not_elder"],
  }),

  /** Takes one's own asking back while it waits, also one that the desk made. */
  withdrawAsk: write({
    admits: ["resident"],
    input: OneAsking,
    output: Nothing,
    errors: ["asking_moved_on"],
  }),

  /** Who waits, in the order of need. */
  poolQueue: read({
    admits: desk,
    input: PageInput,
    output: pageOf(DeskAsking).extend({ heldMinutes: z.int() }),
  }),

  /** The desk has checked how things are. */
  confirmNeed: write({
    admits: desk,
    input: OneAsking.extend({ circumstances: Circumstances }),
    output: z.object({ tier: Tier }),
    errors: ["asking_moved_on"],
  }),

  /** Gives to the first of the queue: `askingId` is the one the desk sees there, refused when it is not. */
  allocate: write({
    admits: desk,
    input: OneAsking.extend({ amountMinutes: Amount, reason: Reason }),
    output: z.object({ name: z.string(), givenMinutes: z.int(), tier: Tier }),
    errors: ["amount_invalid", "asking_moved_on", "pool_short", "cap_reached"],
  }),

  declineAsk: write({
    admits: desk,
    input: OneAsking.extend({ reason: Reason }),
    output: Nothing,
    errors: ["asking_moved_on"],
  }),
} satisfies FunctionContract;

export type Circumstances = z.infer<typeof Circumstances>;
export type Consent = (typeof consentWays)[number];
export type OnBehalf = z.infer<typeof OnBehalf>;
export type OwnAsking = z.infer<typeof OwnAsking>;
export type DeskAsking = z.infer<typeof DeskAsking>;
