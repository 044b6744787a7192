import { z } from "zod";
import { type FunctionContract, read } from "../action";
import { Day, Id, Instant, Nothing, PageInput, pageOf } from "../common";

export const units = ["minute", "point"] as const;
export const Unit = z.enum(units);

/** Why an entry was made. */
export const entryKinds = [
  "grant",
  "service",
  "award",
  "excess",
  "gift",
  "donation",
  "allocation",
  "redeem",
  "expiry",
  "reversal",
  "sending",
  "receipt",
  "settlement",
] as const;

const EntryKind = z.enum(entryKinds);

/** A calendar month in Shanghai, `2026-11`. */
const Month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/);

export const StatementLine = z.object({
  entryId: Id,
  at: Instant,
  kind: EntryKind,
  /** What it was for, such as the service or the reward. */
  title: z.string(),
  /** Of a service or a gift, the neighbour on the other side; else nothing. */
  otherName: z.string().nullable(),
  /** Signed, in the unit asked for. */
  amount: z.int(),
  balanceAfter: z.int(),
});

/** Points that lapse together, and the last day they count. */
const Lapse = z.object({ amountPoints: z.int(), lastDay: Day });

/** Minutes that came or went for one and the same thing. What was reversed is taken off. */
export const Origin = z.object({
  direction: z.enum(["in", "out"]),
  kind: EntryKind,
  /** The service, where it was one. */
  title: z.string(),
  otherName: z.string().nullable(),
  amountMinutes: z.int(),
  count: z.int(),
});

export const statementActions = {
  balances: read({
    admits: ["resident", "volunteer"],
    input: Nothing,
    output: z.object({
      minutes: z.object({ balance: z.int(), held: z.int(), available: z.int() }),
      points: z.object({
        balance: z.int(),
        /** Earned while the fund was short; paid when it is refilled. */
        owed: z.int(),
        nextExpiry: Lapse.nullable(),
        /** Of the balance, what lapses within thirty days. */
        expiringPoints: z.int(),
      }),
    }),
  }),

  /** Lines of one's own account, newest first; of some kinds or a month alone when asked so. */
  statement: read({
    admits: ["resident", "volunteer"],
    input: PageInput.extend({
      unit: Unit,
      kinds: z.array(EntryKind).min(1).max(entryKinds.length).optional(),
      month: Month.optional(),
    }),
    output: pageOf(StatementLine),
  }),

  /** What came and went in each of the last 24 months that had any of it, newest first. */
  months: read({
    admits: ["resident", "volunteer"],
    input: z.object({ unit: Unit }),
    output: z.object({ items: z.array(z.object({ month: Month, inAmount: z.int(), outAmount: z.int() })) }),
  }),

  /** Where one's minutes came from and went, most first. */
  origins: read({
    admits: ["resident", "volunteer"],
    input: Nothing,
    output: z.object({
      inMinutes: z.int(),
      outMinutes: z.int(),
      items: z.array(Origin),
      /** Whether there are smaller ones that aren't told. */
      hasMore: z.boolean(),
    }),
  }),

  /** Points that lapse within thirty days, by day. */
  expiring: read({
    admits: ["resident", "volunteer"],
    input: Nothing,
    output: z.object({ items: z.array(Lapse) }),
  }),
} satisfies FunctionContract;

export type Unit = z.infer<typeof Unit>;
export type EntryKind = (typeof entryKinds)[number];
export type StatementLine = z.infer<typeof StatementLine>;
export type Origin = z.infer<typeof Origin>;
