import { z } from "zod";
import { Day, Id, Instant } from "../common";

/** What is compared each day, one after the other. */
export const checkNames = ["sums", "balances", "holds", "lots", "vouchers", "orders", "seals"] as const;

const Breach = z.object({
  /** What does not hold, for people. */
  rule: z.string(),
  /** Where, for the help desk. */
  reference: z.string(),
});

export const CheckResult = z.object({
  check: z.enum(checkNames),
  /** How many rules were looked at. */
  ruleCount: z.int(),
  /** How many differences were found; none when it holds. */
  breachCount: z.int(),
  /** The first of them. */
  breaches: z.array(Breach),
});

export const Reconciliation = z.object({
  day: Day,
  state: z.enum(["green", "red", "notRun"]),
  ranAt: Instant.nullable(),
  checks: z.array(CheckResult),
});

/** Something differed, and nobody has said yet what it was. */
export const Incident = z.object({
  incidentId: Id,
  check: z.enum(checkNames),
  raisedAt: Instant,
  /** The last reconciliation that found it. */
  lastFoundAt: Instant,
  breachCount: z.int(),
  breaches: z.array(Breach),
  resolution: z.object({ note: z.string(), byName: z.string(), at: Instant }).nullable(),
});

export type CheckName = (typeof checkNames)[number];
export type CheckResult = z.infer<typeof CheckResult>;
export type Reconciliation = z.infer<typeof Reconciliation>;
export type Incident = z.infer<typeof Incident>;
