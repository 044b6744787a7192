/** The texts that are hashed and signed, letter for letter as on the page of the format. */

/** @typedef {import("./index.js").Head} Head */
/** @typedef {import("./index.js").Line} Line */

/** Stands where nothing comes before. */
export const ZEROS = "0".repeat(64);

/**
 * @param {{ community: string, account: string, unit: string }} owner
 * @param {number} number of the line, from 1
 * @param {Pick<Line, "kind" | "amount" | "balance" | "at" | "salt">} line
 * @param {string} previous leaf of the line before
 */
export function lineText({ community, account, unit }, number, line, previous) {
  const { kind, amount, balance, at, salt } = line;
  return ["linli.line.1", community, account, number, unit, kind, amount, balance, at, previous, salt].join("|");
}

/** @param {string} account */
export function accountText(account) {
  return `linli.account.1|${account}`;
}

/**
 * @param {{ community: string, account: string }} owner
 * @param {number} last number of the account's last line, 0 without one
 * @param {string} leaf
 */
export function lastText({ community, account }, last, leaf) {
  return ["linli.last.1", community, account, last, leaf].join("|");
}

/**
 * @param {string} community
 * @param {Head} head
 */
export function headText(community, head) {
  const { number, size, root, lasts, at, previous, key, next } = head;
  return ["linli.head.1", community, number, size, root, lasts, at, previous, key, next].join("|");
}
