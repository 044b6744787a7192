/** What can be asked of the ledger, as data: run on the database and on the model alike. Members and merchants are numbers. */
export type Operation =
  | { op: "grant"; id: number; member: number; amount: number }
  | { op: "grantMany"; id: number; members: number[]; amount: number }
  | { op: "reserve"; id: number; member: number; amount: number }
  | { op: "release"; id: number; as: "voided" | "expired" }
  | { op: "pay"; id: number; volunteer: number; minutes: number; points: number }
  | { op: "gift"; id: number; from: number; to: number; amount: number }
  | { op: "donate"; id: number; from: number; amount: number }
  | { op: "allocate"; id: number; member: number; amount: number }
  | { op: "redeem"; id: number; member: number; merchant: number; amount: number }
  | { op: "expire" }
  | { op: "reverse"; kind: "grant" | "gift" | "donation" | "service" | "award" | "redeem" | "reversal"; id: number }
  | { op: "suspend"; member: number; unit: Unit }
  | { op: "lift"; member: number; unit: Unit }
  | { op: "raise"; id: number; unit: Unit; amount: number }
  | { op: "payOwed" }
  | { op: "wait"; days: number };

export type Unit = "minute" | "point";

/** `done`, or the code of the refusal. */
export type Outcome = string;

export const MEMBERS = 6;
export const MERCHANTS = 2;
/** Small enough to be reached. */
export const CAP_MINUTES = 900;
export const BUDGET = { minute: 3000, point: 400 };
