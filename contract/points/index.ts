import { z } from "zod";
import { type FunctionContract, read } from "../action";
import { Day, Id, Instant, Nothing, PageInput, pageOf } from "../common";
import { passbookActions } from "./passbook";

export const units = ["minute", "point"] as const;
export const Unit = z.enum(units);

/** Why an entry was made. */
export const entryKinds = ["grant", "service", "award", "redeem", "reversal"] as const;

export const StatementLine = z.object({
  entryId: Id,
  at: Instant,
  kind: z.enum(entryKinds),
  /** What it was for, such as the service or the reward. */
  title: z.string(),
  /** Signed, in the unit asked for. */
  amount: z.int(),
  balanceAfter: z.int(),
});

export const points = {
  balances: read({
    admits: ["resident", "volunteer"],
    input: Nothing,
    output: z.object({
      minutes: z.object({ balance: z.int(), held: z.int(), available: z.int() }),
      points: z.object({
        balance: z.int(),
        /** Earned while the fund was short; paid when it is refilled. */
        owed: z.int(),
        /** The points that lapse next and the last day they count. */
        nextExpiry: z.object({ amountPoints: z.int(), lastDay: Day }).nullable(),
      }),
    }),
  }),

  /** Lines of one's own account, newest first. */
  statement: read({
    admits: ["resident", "volunteer"],
    input: PageInput.extend({ unit: Unit }),
    output: pageOf(StatementLine),
  }),

  ...passbookActions,
} satisfies FunctionContract;

export type Unit = z.infer<typeof Unit>;
export type EntryKind = (typeof entryKinds)[number];
export type StatementLine = z.infer<typeof StatementLine>;
