import { ascii, fromHex, toHex } from "./bytes.js";
import { fail } from "./faults.js";
import { headText, ZEROS } from "./texts.js";

/** @typedef {import("./index.js").Head} Head */
/** @typedef {import("./index.js").Primitives} Primitives */

/**
 * A head and the rotations before it, from the key one trusts to the key that signs the head.
 * @param {{ head: Head, rotations: Head[], community: string, key: string }} given
 * @param {Primitives} primitives
 */
export function checkHead({ head, rotations, community, key }, primitives) {
  const chain = [...rotations, head];
  chain.forEach((each, i) => {
    if (i > 0 && each.key !== chain[i - 1].next) fail("other_key", { head: each.number });
  });
  if (!chain.some((each) => each.key === key)) fail("other_key", { head: head.number });
  for (const each of chain) checkSignature(community, each, primitives);
  chain.forEach((each, i) => checkOrder(community, chain[i - 1], each, primitives));
}

/**
 * @param {string} community
 * @param {Head} head
 * @param {Primitives} primitives
 */
export function checkSignature(community, head, { verifySignature }) {
  const message = ascii(headText(community, head));
  if (!isSigned(() => verifySignature(fromHex(head.key), message, fromHex(head.signature)))) {
    fail("bad_signature", { head: head.number });
  }
}

/**
 * That a head can come after another: numbers rise, sizes and instants don't fall, neighbours name each other.
 * @param {string} community
 * @param {Head | undefined} earlier
 * @param {Head} later
 * @param {Primitives} primitives
 */
export function checkOrder(community, earlier, later, primitives) {
  const isFirst = later.number === 1;
  const follows =
    isFirst === (later.previous === ZEROS) &&
    (!earlier ||
      (later.number > earlier.number &&
        later.size >= earlier.size &&
        later.at >= earlier.at &&
        (later.size > earlier.size || later.root === earlier.root) &&
        (later.number > earlier.number + 1 || later.previous === hashOfHead(community, earlier, primitives))));
  if (!follows) fail("head_order", { head: later.number });
}

/**
 * @param {string} community
 * @param {Head} head
 * @param {Primitives} primitives
 */
export function hashOfHead(community, head, { sha256 }) {
  return toHex(sha256(ascii(headText(community, head))));
}

/**
 * @param {string} community
 * @param {Head} a
 * @param {Head} b
 */
export function isSame(community, a, b) {
  return headText(community, a) === headText(community, b);
}

/** A library may throw on a key that is no point of the curve: not signed, then. */
function isSigned(verify) {
  try {
    return verify() === true;
  } catch {
    return false;
  }
}
