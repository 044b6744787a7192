import type { Head } from "@contract/points/passbook";

/** What is hashed and signed, letter for letter as docs/passbook-format.md has it. */

export interface LineText {
  lineNo: number;
  unit: string;
  kind: string;
  amount: number;
  balanceAfter: number;
  /** In whole milliseconds since 1970. */
  atMs: number;
}

/** `previous` is the leaf of the account's line before, or zeros. */
export function lineText(
  communityId: string,
  accountId: string,
  line: LineText,
  previous: string,
  salt: string,
): string {
  const { lineNo, unit, kind, amount, balanceAfter, atMs } = line;
  const at = new Date(atMs).toISOString();
  return `linli.line.1|${communityId}|${accountId}|${lineNo}|${unit}|${kind}|${amount}|${balanceAfter}|${at}|${previous}|${salt}`;
}

/** Where an account stands in the tree of last lines is the hash of this. */
export function accountText(accountId: string): string {
  return `linli.account.1|${accountId}`;
}

/** `leaf` is that of the account's last sealed line, or zeros where it has none. */
export function lastText(communityId: string, accountId: string, lastLine: number, leaf: string): string {
  return `linli.last.1|${communityId}|${accountId}|${lastLine}|${leaf}`;
}

export function headText(communityId: string, head: Omit<Head, "signature">): string {
  const { number, size, root, lasts, at, previous, key, next } = head;
  return `linli.head.1|${communityId}|${number}|${size}|${root}|${lasts}|${at}|${previous}|${key}|${next}`;
}
