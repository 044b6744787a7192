import { z } from "zod";
import { Id, Instant } from "../common";
import {
  caseChannels,
  caseClocks,
  caseEvents,
  caseKinds,
  caseLevels,
  caseOutcomes,
  caseParties,
  callerWishes,
  caseStates,
  consents,
  rejectReasons,
  stillReasons,
} from "./life";

/** A stamp of the timeline: who, when, what. Nobody's phone number is in it, and a masked voice has no name. */
export const CaseMoment = z.object({
  event: z.enum(caseEvents),
  at: Instant,
  by: z.enum(caseParties),
  /** Name of the one who acted; empty for the clock and for a resident, to anyone but themselves. */
  name: z.string(),
  words: z.string(),
  /** Where it stood after. */
  state: z.enum(caseStates),
  level: z.enum(caseLevels).nullable(),
  holderName: z.string().nullable(),
  rejectReason: z.enum(rejectReasons).nullable(),
  pauseReason: z.enum(stillReasons).nullable(),
  /** When a paused clock runs again by itself. */
  pausedUntil: Instant.nullable(),
  /** Pictures of what was done. */
  photoUrls: z.array(z.string()),
});

export const CaseSummary = z.object({
  caseId: Id,
  kind: z.enum(caseKinds),
  state: z.enum(caseStates),
  outcome: z.enum(caseOutcomes).nullable(),
  words: z.string(),
  place: z.string(),
  gridName: z.string(),
  level: z.enum(caseLevels),
  isUrgent: z.boolean(),
  isComplex: z.boolean(),
  isPublic: z.boolean(),
  /** Whether whoever raised it agreed that neighbours see it, for themselves and those who decide on it. */
  asksPublic: z.boolean(),
  isAnonymous: z.boolean(),
  submittedAt: Instant,
  /** When the first of its running clocks runs out, or has; none while none runs. */
  dueAt: Instant.nullable(),
  dueClock: z.enum(caseClocks).exclude(["arrive"]).nullable(),
  /** Whether the handling clock stands still. */
  isPaused: z.boolean(),
  holderName: z.string().nullable(),
  /** How many ask for it, me-too included. */
  voices: z.int(),
  /** Where my own word stands, when I am one of them. */
  myVoice: z.enum(["waiting", "asked", "satisfied", "notSatisfied", "silent", "withdrawn", "heard"]).nullable(),
  /** Whether I am one who raised it, and not only one who joined. */
  isMine: z.boolean(),
  allowedActions: z.array(z.enum(caseEvents)),
});

export const CaseClockView = z.object({
  clock: z.enum(caseClocks),
  /** When it runs out; of one that stands, when it will if it runs on from the promised day. */
  dueAt: Instant,
  isPaused: z.boolean(),
  isOver: z.boolean(),
  isBreached: z.boolean(),
});

/** 五定: who leads, who does it, how, until when, and what they answer for. */
export const FiveFixes = z.object({
  leader: z.string(),
  person: z.string(),
  measure: z.string(),
  deadlineAt: Instant,
  duty: z.string(),
});

/** Someone without the app, for the desk and the handler to reach. */
export const CallerView = z.object({
  voiceId: Id,
  name: z.string(),
  phone: z.string(),
  state: CaseSummary.shape.myVoice.unwrap(),
  /** What the desk may write down for them now, beside a word on the answer. */
  wishes: z.array(z.enum(callerWishes)),
});

/** A member who asks under their name, for the desk and the handler to go and see. */
export const AskerView = z.object({ name: z.string(), door: z.string() });

export const Case = CaseSummary.extend({
  /** Addresses of the pictures, good for a while. */
  photoUrls: z.array(z.string()),
  channel: z.enum(caseChannels),
  behalf: z.object({ name: z.string(), consent: z.enum(consents) }).nullable(),
  fixes: FiveFixes.nullable(),
  clocks: z.array(CaseClockView),
  whistles: z.array(
    z.object({
      whistleId: Id,
      holderName: z.string(),
      words: z.string(),
      calledAt: Instant,
      dueAt: Instant,
      arrivedAt: Instant.nullable(),
      isMine: z.boolean(),
    }),
  ),
  /** None of an anonymous case, and none once it is over. */
  askers: z.array(AskerView),
  callers: z.array(CallerView),
  /** Cases merged into this one, for the desk. */
  merged: z.array(z.object({ caseId: Id, words: z.string(), place: z.string() })),
  mergedIntoId: Id.nullable(),
  history: z.array(CaseMoment),
});

export type CaseMoment = z.infer<typeof CaseMoment>;
export type CaseSummary = z.infer<typeof CaseSummary>;
export type FiveFixes = z.infer<typeof FiveFixes>;
export type Case = z.infer<typeof Case>;
