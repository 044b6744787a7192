import { z } from "zod";
import { type FunctionContract, read, write } from "../action";
import { Id, Instant } from "../common";
import { Amount } from "./amount";

/** A month in Shanghai, `2026-11`. */
const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** What two communities owe each other, as the one sees it, in minutes: above zero it owes the other. */
export const Clearing = z.object({
  communityId: Id,
  name: z.string(),
  balance: z.int(),
  limitMinutes: z.int(),
  /** The month asked for, once it is closed: `closing` = `opening` + `sent` − `received` + `settled`. */
  statement: z
    .object({
      opening: z.int(),
      sent: z.int(),
      received: z.int(),
      settled: z.int(),
      closing: z.int(),
      closedAt: Instant,
    })
    .nullable(),
});

export const clearingActions = {
  /** Moves one's own minutes to one's account in another community, where one is a member too. */
  send: write({
    admits: ["resident", "volunteer"],
    input: z.object({ toCommunityId: Id, amountMinutes: Amount }),
    output: z.object({}),
    errors: [
      "amount_invalid",
      "gift_to_self",
      "no_clearing",
      "clearing_limit",
      "insufficient_minutes",
      "account_suspended",
    ],
  }),

  /** What is owed to and by each community minutes go to and come from, with the statement of a month. */
  clearing: read({
    admits: ["communityManager", "streetManager", "auditor"],
    input: z.object({ month: Month }),
    output: z.object({ items: z.array(Clearing) }),
  }),

  /** Opens the way between this community and another of the street, or changes how much the one may owe the other. */
  setClearingLimit: write({
    admits: ["streetManager"],
    input: z.object({ otherCommunityId: Id, limitMinutes: Amount }),
    output: z.object({}),
    errors: ["amount_invalid", "clearing_limit"],
  }),
} satisfies FunctionContract;

export type Clearing = z.infer<typeof Clearing>;
