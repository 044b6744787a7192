/** Types of the passbook verifier. What is checked is written in docs/passbook-format.md. */

export type Unit = "minute" | "point";

/** SHA-256 and Ed25519 (a key of 32 bytes, a signature of 64), from Node, a browser or a library. */
export type Primitives = {
  sha256(bytes: Uint8Array): Uint8Array;
  verifySignature(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean;
};

/** A file as it was downloaded: its bytes, or its text. */
export type PassbookFile = Uint8Array | string;

export type Options = {
  /** The public key one trusts: 64 lowercase hexadecimal digits. */
  key: string;
  /** An older passbook of the same member, every line of which must be in the newer one. */
  older?: PassbookFile;
  /** The public list of heads, in which the heads of the file must stand. */
  heads?: PassbookFile;
};

export type Head = {
  number: number;
  size: number;
  root: string;
  lasts: string;
  at: string;
  previous: string;
  key: string;
  next: string;
  signature: string;
};

export type Line = {
  line: number;
  position: number;
  kind: string;
  amount: number;
  balance: number;
  at: string;
  salt: string;
  leaf: string;
  title: string | null;
};

export type FaultCode =
  | "too_big"
  | "cut_short"
  | "not_json"
  | "too_deep"
  | "repeated_field"
  | "not_a_passbook"
  | "form"
  | "key_form"
  | "account_missing"
  | "account_doubled"
  | "account_other"
  | "other_community"
  | "other_key"
  | "bad_signature"
  | "head_order"
  | "proof_missing"
  | "line_changed"
  | "line_missing"
  | "line_reordered"
  | "line_doubled"
  | "line_invented"
  | "balance_wrong"
  | "clock_back"
  | "position_back"
  | "last_changed"
  | "history_rewritten"
  | "line_rewritten"
  | "line_dropped"
  | "older_is_newer"
  | "head_missing"
  | "head_changed";

export type Fault = {
  code: FaultCode;
  /** The account, and its first line that is not right, counted from 1. */
  unit?: Unit;
  line?: number;
  /** Number of the head that is not right. */
  head?: number;
  /** The field of the file or of the line. */
  field?: string;
  /** Set when the fault is in the file one compares with. */
  file?: "older" | "heads";
  /** For people, in Chinese. */
  message: string;
};

/** Of a head that has passed: log lines, the instant, and the key that signed it. */
export type HeadSummary = Pick<Head, "number" | "size" | "at" | "key">;

/** `balance` in minutes or points; `unsealed` is a courtesy, not proven, and null when the file doesn't say. */
export type AccountSummary = {
  account: string;
  unit: Unit;
  lines: number;
  balance: number;
  firstAt: string | null;
  lastAt: string | null;
  unsealed: number | null;
};

/** `name` is a courtesy, not proven. `key` is the trusted one, as given. */
type Passed = { ok: true; community: { id: string; name: string | null }; key: string };
type Failed = { ok: false; fault: Fault };

/** `older` is the head of the older passbook, `listed` how many heads the public list has; null when none was given. */
export type PassbookRight = Passed & {
  kind: "passbook";
  head: HeadSummary;
  accounts: AccountSummary[];
  older: HeadSummary | null;
  listed: number | null;
};
export type ConsistencyRight = Passed & {
  kind: "consistency";
  from: HeadSummary;
  to: HeadSummary;
  listed: number | null;
};
export type HeadsRight = Passed & { kind: "heads"; heads: number; head: HeadSummary };

/** None of these throws for any file or options. */
export function checkPassbook(file: unknown, options: Options, primitives: Primitives): PassbookRight | Failed;
export function checkConsistency(file: unknown, options: Options, primitives: Primitives): ConsistencyRight | Failed;
export function checkHeads(file: unknown, options: Options, primitives: Primitives): HeadsRight | Failed;

/** Whichever of the three the file is, by its format. */
export function checkFile(
  file: unknown,
  options: Options,
  primitives: Primitives,
): PassbookRight | ConsistencyRight | HeadsRight | Failed;

/** SHA-256 of the file's bytes, as in the QR code of the printed page. */
export function digestOf(bytes: Uint8Array, primitives: Primitives): string;
