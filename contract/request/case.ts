import { z } from "zod";
import { Id, Instant } from "../common";

/** A case's whole life; this version reaches submitted, handling, answered and closed. */
export const caseStates = [
  "submitted",
  "registered",
  "triaged",
  "assigned",
  "verified",
  "handling",
  "answered",
  "closed",
  "merged",
  "rejected",
  "appealed",
  "contested",
  "reopened",
] as const;

export const caseEvents = ["submit", "answer", "close", "sendBack"] as const;

export const CaseMoment = z.object({
  event: z.enum(caseEvents),
  at: Instant,
  by: z.enum(["resident", "gridWorker"]),
  words: z.string(),
});

export const CaseSummary = z.object({
  caseId: Id,
  state: z.enum(caseStates),
  words: z.string(),
  place: z.string(),
  gridName: z.string(),
  submittedAt: Instant,
  allowedActions: z.array(z.enum(caseEvents)),
});

export const Case = CaseSummary.extend({
  /** Addresses of the pictures, good for a while. */
  photoUrls: z.array(z.string()),
  history: z.array(CaseMoment),
});

export type CaseEvent = (typeof caseEvents)[number];
export type CaseState = (typeof caseStates)[number];
export type CaseMoment = z.infer<typeof CaseMoment>;
export type CaseSummary = z.infer<typeof CaseSummary>;
export type Case = z.infer<typeof Case>;
