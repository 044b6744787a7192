import { fromHex } from "./bytes.js";

/** @typedef {(bytes: Uint8Array) => Uint8Array} Sha256 */

/**
 * The log as far as a file's nodes tell of it (RFC 6962). Ranges are kept once computed: the lines of an account share them.
 * What needs a node that is missing is undefined. The tree is at most 53 high, as sizes are safe integers.
 * @param {Record<string, string>} nodes
 * @param {Sha256} sha256
 * @param {number} [edge] a range with positions on both sides of it is split even where its node is at hand
 */
export function openLog(nodes, sha256, edge = 0) {
  /** @type {Map<string, Uint8Array | undefined>} */
  const ranges = new Map();
  /** 01 ‖ left ‖ right, written over for every join: there are hundreds of thousands. */
  const joined = new Uint8Array(65).fill(1, 0, 1);

  /**
   * @param {number} position
   * @param {Uint8Array} leaf
   * @param {number} from
   * @param {number} to above the position
   * @returns {Uint8Array | undefined}
   */
  function root(position, leaf, from, to) {
    if (to - from === 1) return leaf;
    const middle = from + half(to - from);
    return position < middle
      ? join(root(position, leaf, from, middle), range(middle, to))
      : join(range(from, middle), root(position, leaf, middle, to));
  }

  /**
   * @param {number} from
   * @param {number} to
   */
  function range(from, to) {
    const name = `${from}-${to}`;
    if (!ranges.has(name)) ranges.set(name, compute(from, to));
    return ranges.get(name);
  }

  /**
   * @param {number} from
   * @param {number} to
   */
  function compute(from, to) {
    const size = to - from;
    if (size === 0) return sha256(new Uint8Array(0));
    const middle = from + half(size);
    const isNode = size === 1 || (size === 2 * half(size) && from % size === 0);
    if (isNode && !(from < edge && edge < to)) return node(size, from);
    return join(range(from, middle), range(middle, to));
  }

  /**
   * @param {number} size
   * @param {number} from
   */
  function node(size, from) {
    const hash = nodes[`${Math.round(Math.log2(size))}/${from / size}`];
    return hash === undefined ? undefined : fromHex(hash);
  }

  /**
   * @param {Uint8Array | undefined} left
   * @param {Uint8Array | undefined} right
   */
  function join(left, right) {
    if (!left || !right) return undefined;
    joined.set(left, 1);
    joined.set(right, 33);
    return sha256(joined);
  }

  return { root, range };
}

/**
 * The largest power of two below a size of at least 2.
 * @param {number} size
 */
function half(size) {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}
