import { ascii, fromHex, prefixed, toHex } from "./bytes.js";
import { accountText, lastText } from "./texts.js";

/**
 * The hash of the tree of last lines in which this is the account's last line.
 * @param {{ community: string, account: string }} owner
 * @param {{ last: number, leaf: string, proof: string[] }} end
 * @param {import("./log.js").Sha256} sha256
 */
export function hashOfLasts(owner, { last, leaf, proof }, sha256) {
  const key = sha256(ascii(accountText(owner.account)));
  let hash = sha256(prefixed(2, ascii(lastText(owner, last, leaf))));
  let depth = proof.length;
  for (const sibling of proof) {
    depth--;
    const other = fromHex(sibling);
    hash = sha256(bit(key, depth) === 1 ? prefixed(3, other, hash) : prefixed(3, hash, other));
  }
  return toHex(hash);
}

/**
 * @param {Uint8Array} key
 * @param {number} index 0 is the most significant bit of the first byte
 */
function bit(key, index) {
  return (key[index >> 3] >> (7 - (index & 7))) & 1;
}
