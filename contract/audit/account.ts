import { z } from "zod";
import { Id, Instant } from "../common";
import { entryKinds, Unit } from "../points";

export const accountKinds = ["member", "fund", "pool", "expired", "payable", "clearing"] as const;
export const AccountKind = z.enum(accountKinds);

/** An account as the auditor names it. The shares of a community's own are one account, under the id of the first. */
export const AccountName = z.object({
  accountId: Id,
  unit: Unit,
  kind: AccountKind,
  /** The member's, merchant's or other community's; none where it is the community's own. */
  ownerName: z.string().nullable(),
});

export const Account = AccountName.extend({
  balance: z.int(),
  held: z.int(),
  suspendedAt: Instant.nullable(),
});

/** A line of an account: what it was about, who caused it and where the other side stands. */
export const ExplainedLine = z.object({
  entryId: Id,
  at: Instant,
  kind: z.enum(entryKinds),
  /** What it was for, such as the service or the reward. */
  title: z.string(),
  /** Signed, in the account's unit. */
  amount: z.int(),
  balanceAfter: z.int(),
  other: AccountName,
  /** None when the timer did it, or nobody in particular. */
  actorName: z.string().nullable(),
});

export const TrialLine = z.object({
  unit: Unit,
  kind: AccountKind,
  /** Accounts that had a line by then. */
  accountCount: z.int(),
  /** Signed sum of their balances. */
  balance: z.int(),
  /** Sum of those below zero, without its sign. */
  debits: z.int(),
  /** Sum of those above zero. */
  credits: z.int(),
});

export const Suspension = z.object({
  suspensionId: Id,
  account: AccountName,
  reason: z.string(),
  suspendedByName: z.string(),
  suspendedAt: Instant,
  lift: z.object({ reason: z.string(), byName: z.string(), at: Instant }).nullable(),
});

export type AccountKind = z.infer<typeof AccountKind>;
export type AccountName = z.infer<typeof AccountName>;
export type Account = z.infer<typeof Account>;
export type ExplainedLine = z.infer<typeof ExplainedLine>;
export type TrialLine = z.infer<typeof TrialLine>;
export type Suspension = z.infer<typeof Suspension>;
