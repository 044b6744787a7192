import { z } from "zod";
import { type FunctionContract, read, write } from "../action";
import { Day, Id, Instant, Nothing, PageInput, pageOf, typed } from "../common";
import { CallerInput } from "./intake";
import { caseChannels } from "./life";

export const adviceTrades = ["legal", "police", "doctor"] as const;

export type AdviceTrade = (typeof adviceTrades)[number];

export const AdviceSlot = z.object({
  slotId: Id,
  trade: z.enum(adviceTrades),
  adviserName: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  place: z.string(),
  isFree: z.boolean(),
  /** The case it was booked with, when I have booked it. */
  myCaseId: Id.nullable(),
});

/** An hour in the day's list, for the adviser and the desk. */
export const AdviceDayLine = AdviceSlot.omit({ myCaseId: true }).extend({
  visitorName: z.string().nullable(),
  words: z.string(),
  /** For the desk: what it was booked with. */
  caseId: Id.nullable(),
  /** For the desk, of an hour ahead. */
  mayWithdraw: z.boolean(),
  /** Of an hour that has begun: what was advised may be told. */
  mayTell: z.boolean(),
});

const desk = ["dispatcher", "communityManager"] as const;
const One = z.object({ slotId: Id });

export const adviceActions = {
  /** Hours ahead that can be booked, the soonest first; of one trade or of all. */
  adviceSlots: read({
    admits: ["resident"],
    input: PageInput.extend({ trade: z.enum(adviceTrades).optional() }),
    output: pageOf(AdviceSlot),
  }),

  /** My hours ahead, the soonest first: one of each trade at most. */
  myAdvice: read({ admits: ["resident"], input: Nothing, output: z.object({ items: z.array(AdviceSlot) }) }),

  /** The hour a case was booked with, while it is ahead: to whoever has it, and to the desk; null for every other case. */
  adviceOf: read({
    admits: ["resident", ...desk],
    input: z.object({ caseId: Id }),
    output: z.object({ slot: AdviceSlot.nullable() }),
  }),

  /** Publishes an adviser's hours: so many one after the other, and the same each week. The very same published before stay as they are. */
  publishAdvice: write({
    admits: desk,
    input: z.object({
      trade: z.enum(adviceTrades),
      adviserName: typed(2, 20),
      adviserId: Id.optional(),
      place: typed(2, 60),
      startsAt: Instant,
      slotMinutes: z.int().min(10).max(240),
      slotCount: z.int().min(1).max(12),
      weeks: z.int().min(1).max(12),
    }),
    output: z.object({ published: z.int() }),
    errors: ["starts_in_past", "advice_overlaps"],
  }),

  /** Takes an hour back when the adviser can't come; whoever had it is told why and keeps what they asked as a case. */
  withdrawAdvice: write({
    admits: desk,
    input: One.extend({ reason: typed(2, 60) }),
    output: Nothing,
    errors: ["starts_in_past"],
  }),

  /** Books an hour, with a case of kind advice that says what about. One ahead of each trade. */
  bookAdvice: write({
    admits: ["resident"],
    input: One.extend({ words: typed(4, 500) }),
    output: z.object({ caseId: Id }),
    errors: ["slot_taken", "advice_booked", "starts_in_past", "outside_area"],
  }),

  /**
   * The desk books an hour for someone at the counter or on the phone: a member, or one who leaves a name, a number and where they live.
   * One ahead of each trade for them too.
   */
  bookAdviceFor: write({
    admits: desk,
    input: One.extend({
      words: typed(4, 500),
      channel: z.enum(caseChannels).extract(["counter", "phone"]),
      memberId: Id.optional(),
      caller: CallerInput.optional(),
      buildingId: Id.optional(),
    }),
    output: z.object({ caseId: Id }),
    errors: ["slot_taken", "advice_booked", "starts_in_past", "outside_area", "caller_missing"],
  }),

  /** After an hour: what was advised. Whoever came is asked whether it is solved, as after any answer. */
  tellAdvice: write({
    admits: ["resident", "gridWorker", "dutyHolder", ...desk],
    input: One.extend({ words: typed(2, 200) }),
    output: Nothing,
    errors: ["talk_not_yet", "own_case", "case_moved_on"],
  }),

  /** Gives one's hour back; its case is withdrawn with it, while it can be. */
  cancelAdvice: write({ admits: ["resident"], input: One, output: Nothing, errors: ["starts_in_past"] }),

  /** Who comes on a day, for the adviser and the desk. */
  adviceDay: read({
    admits: ["resident", "gridWorker", "dutyHolder", ...desk],
    input: z.object({ day: Day }),
    output: z.object({ items: z.array(AdviceDayLine) }),
  }),
} satisfies FunctionContract;

export type AdviceSlot = z.infer<typeof AdviceSlot>;
export type AdviceDayLine = z.infer<typeof AdviceDayLine>;
