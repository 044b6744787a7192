import { fail } from "./faults.js";
import { checkOrder, checkSignature, isSame } from "./head.js";

/** @typedef {import("./index.js").Primitives} Primitives */

/**
 * The list begins with head 1, misses none, and the key changes only where a head names the next one.
 * @param {any} list of the right form
 * @param {string} key the public key one trusts
 * @param {Primitives} primitives
 */
export function checkHeadsContent({ community, heads }, key, primitives) {
  let expected = heads[0].key;
  heads.forEach((head, i) => {
    if (head.number !== i + 1) fail("head_missing", { head: i + 1 });
    if (head.key !== expected) fail("other_key", { head: head.number });
    expected = head.next === "-" ? head.key : head.next;
  });
  if (!heads.some((head) => head.key === key)) fail("other_key", { head: 1 });
  heads.forEach((head, i) => {
    checkSignature(community.id, head, primitives);
    checkOrder(community.id, heads[i - 1], head, primitives);
  });
}

/**
 * @param {string} community
 * @param {import("./index.js").Head} head of another file
 * @param {any} list that has passed
 */
export function checkListed(community, head, list) {
  if (list.community.id !== community) fail("other_community");
  const listed = list.heads[head.number - 1];
  if (!listed) fail("head_missing", { head: head.number });
  if (!isSame(community, listed, head)) fail("head_changed", { head: head.number });
}
