import { z } from "zod";
import { Id, Instant } from "../common";
import { OrderSummary } from "../order/order";

/** A waiting order with whom it has been offered to. */
export const DeskOrder = OrderSummary.extend({
  placedAt: Instant,
  offers: z.array(
    z.object({
      volunteerName: z.string(),
      state: z.enum(["pending", "accepted", "declined", "expired", "withdrawn"]),
      expiresAt: Instant,
    }),
  ),
  /** Why the resident disputes, while disputed. */
  disputeReason: z.string().nullable(),
  servedMinutes: z.int().nullable(),
});

export const Candidate = z.object({
  volunteerId: Id,
  name: z.string(),
  gridName: z.string(),
  servedMinutes: z.int(),
  /** In words, best first: 同一网格, 上次也是这位, 近一月接单少. */
  reasons: z.array(z.string()),
  /** Already asked for this order and not yet answered, or declined it. */
  asked: z.enum(["no", "pending", "declined"]),
});

export const Task = OrderSummary.extend({
  /** What the visit earns if it takes the booked time. */
  earnsMinutes: z.int(),
  earnsPoints: z.int(),
  /** The volunteer's own grid. */
  sameGrid: z.boolean(),
  /** When an offer lapses. */
  offerExpiresAt: Instant.nullable(),
});

export type DeskOrder = z.infer<typeof DeskOrder>;
export type Candidate = z.infer<typeof Candidate>;
export type Task = z.infer<typeof Task>;
