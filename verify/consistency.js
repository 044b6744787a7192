import { toHex } from "./bytes.js";
import { fail } from "./faults.js";
import { checkHead, checkOrder, isSame } from "./head.js";
import { openLog } from "./log.js";

/**
 * That the log of the earlier head is the beginning of the later one's.
 * @param {any} file of the right form
 * @param {string} key the public key one trusts
 * @param {import("./index.js").Primitives} primitives
 */
export function checkConsistencyContent({ community, from, to, rotations, nodes }, key, primitives) {
  const before = rotations.filter((rotation) => rotation.number < from.number);
  checkHead({ head: from, rotations: before, community: community.id, key }, primitives);
  checkHead({ head: to, rotations, community: community.id, key }, primitives);
  checkOrder(community.id, from, to, primitives);
  const [after] = rotations.slice(before.length);
  if (after && !isSame(community.id, after, from)) checkOrder(community.id, from, after, primitives);
  compare(openLog(nodes, primitives.sha256).range(0, from.size), from);
  compare(openLog(nodes, primitives.sha256, from.size).range(0, to.size), to);
}

function compare(root, head) {
  if (!root) fail("proof_missing");
  if (toHex(root) !== head.root) fail("history_rewritten", { head: head.number });
}
