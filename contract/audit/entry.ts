import { z } from "zod";
import { Id, Instant } from "../common";
import { entryKinds, Unit } from "../points";
import { AccountName } from "./account";

export const correctionStates = ["asked", "approved", "refused"] as const;

/** A reversal asked for by one and decided by another. */
export const Correction = z.object({
  correctionId: Id,
  entryId: Id,
  unit: Unit,
  kind: z.enum(entryKinds),
  title: z.string(),
  /** Whole, above zero, in its unit. */
  amount: z.int(),
  state: z.enum(correctionStates),
  reason: z.string(),
  askedByName: z.string(),
  askedAt: Instant,
  decidedByName: z.string().nullable(),
  decidedAt: Instant.nullable(),
  refusalReason: z.string().nullable(),
  allowedActions: z.array(z.enum(["approveReversal", "refuseReversal"])),
});

const Side = z.object({
  account: AccountName,
  /** Counts from 1; of the share, where the account has several. */
  lineNo: z.int(),
  balanceAfter: z.int(),
});

export const Entry = z.object({
  entryId: Id,
  unit: Unit,
  kind: z.enum(entryKinds),
  title: z.string(),
  amount: z.int(),
  at: Instant,
  actorName: z.string().nullable(),
  from: Side,
  to: Side,
  /** The entry that this one takes back. */
  reverses: Id.nullable(),
  /** The entry that takes this one back. */
  reversedBy: Id.nullable(),
  /** What was last asked about it. */
  correction: Correction.nullable(),
  allowedActions: z.array(z.enum(["askReversal"])),
});

/** An order that was paid, as far as one must know it to find what is wrong. */
export const PaidOrder = z.object({
  orderId: Id,
  serviceName: z.string(),
  residentName: z.string(),
  volunteerName: z.string(),
  startsAt: Instant,
  paidMinutes: z.int(),
});

/** An entry of an order, told so far that one knows which it is. */
export const OrderEntry = Entry.pick({
  ...{ entryId: true, unit: true, kind: true, amount: true, at: true },
}).extend({
  from: AccountName,
  to: AccountName,
  /** Taken back already, or asked to be and not decided yet. */
  correction: z.enum(["asked", "reversed"]).nullable(),
});

export type Correction = z.infer<typeof Correction>;
export type Entry = z.infer<typeof Entry>;
export type PaidOrder = z.infer<typeof PaidOrder>;
export type OrderEntry = z.infer<typeof OrderEntry>;
