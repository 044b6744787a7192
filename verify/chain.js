import { ascii, fromHex, prefixed, toHex } from "./bytes.js";
import { hashOfLasts } from "./lasts.js";
import { lineText, ZEROS } from "./texts.js";

/** @typedef {import("./index.js").Line} Line */
/** @typedef {{ number: number, leaf: string, balance: number, at: string, position: number }} Link what is proven so far */

/** @type {Link} */
export const START = { number: 0, leaf: ZEROS, balance: 0, at: "", position: -1 };

/**
 * The questions one can ask of an account's lines: what comes after a line, whether it stands in the log, whether the account ends with it.
 * @param {{ community: string, account: any, head: import("./index.js").Head }} given
 * @param {ReturnType<import("./log.js").openLog>} log
 * @param {import("./log.js").Sha256} sha256
 */
export function openChain({ community, account, head }, log, sha256) {
  const owner = { community, account: account.account, unit: account.unit };

  /**
   * @param {number} number
   * @param {Line} line
   * @param {string} previous
   */
  const leafOf = (number, line, previous) => toHex(sha256(prefixed(0, ascii(lineText(owner, number, line, previous)))));

  /**
   * The line as the next after a link.
   * @param {Link} link
   * @param {Line} line
   * @returns {Link}
   */
  function follow(link, line) {
    const { balance, at, position } = line;
    const number = link.number + 1;
    return { number, leaf: leafOf(number, line, link.leaf), balance, at, position };
  }

  /**
   * @param {string} leaf
   * @param {number} position
   * @returns {boolean | undefined} undefined when a node is missing on the way to the root
   */
  function stands(leaf, position) {
    if (position >= head.size) return false;
    const root = log.root(position, fromHex(leaf), 0, head.size);
    return root && toHex(root) === head.root;
  }

  /**
   * @param {number} last
   * @param {string} leaf
   */
  function endsWith(last, leaf) {
    return hashOfLasts(owner, { last, leaf, proof: account.proof }, sha256) === head.lasts;
  }

  return { account, leafOf, follow, stands, endsWith };
}
