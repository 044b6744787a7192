import { sha256 } from "./format";

/** The two trees, by the recursion of the page. */

function half(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}

const isPowerOfTwo = (size: number) => Number.isInteger(Math.log2(size));

export class Log {
  readonly leaves: string[] = [];
  /** Full ranges never change. */
  readonly #full = new Map<string, Buffer>();

  hash(from: number, to: number): Buffer {
    const size = to - from;
    if (size === 0) return sha256();
    if (size === 1) return Buffer.from(this.leaves[from]!, "hex");
    const middle = from + half(size);
    const join = () => sha256(Buffer.of(1), this.hash(from, middle), this.hash(middle, to));
    if (!isPowerOfTwo(size)) return join();
    const name = `${from}-${to}`;
    const known = this.#full.get(name) ?? join();
    this.#full.set(name, known);
    return known;
  }

  root(size: number): string {
    return this.hash(0, size).toString("hex");
  }

  /** What range(from, to) looks up; `edge` as for the second head of a proof of consistency. */
  range(nodes: Record<string, string>, from: number, to: number, edge = 0): void {
    const size = to - from;
    if (size === 0) return;
    if (isPowerOfTwo(size) && from % size === 0 && !(from < edge && edge < to)) {
      nodes[`${Math.log2(size)}/${from / size}`] = this.hash(from, to).toString("hex");
      return;
    }
    const middle = from + half(size);
    this.range(nodes, from, middle, edge);
    this.range(nodes, middle, to, edge);
  }

  /** What root(from, to) looks up for the leaf at a position. */
  path(nodes: Record<string, string>, position: number, from: number, to: number): void {
    if (to - from === 1) return;
    const middle = from + half(to - from);
    if (position < middle) {
      this.path(nodes, position, from, middle);
      this.range(nodes, middle, to);
    } else {
      this.range(nodes, from, middle);
      this.path(nodes, position, middle, to);
    }
  }
}

export interface Last {
  account: string;
  last: number;
  leaf: string;
}

const keyOf = ({ account }: Last) => sha256(`linli.account.1|${account}`);
const bit = (key: Buffer, depth: number) => (key[Math.floor(depth / 8)]! >> (7 - (depth % 8))) & 1;
const side = (lasts: Last[], depth: number, value: number) => lasts.filter((last) => bit(keyOf(last), depth) === value);

export function hashOfLasts(community: string, lasts: Last[], depth = 0): Buffer {
  if (lasts.length === 0) return Buffer.alloc(32);
  if (lasts.length === 1) {
    const { account, last, leaf } = lasts[0]!;
    return sha256(Buffer.of(2), `linli.last.1|${community}|${account}|${last}|${leaf}`);
  }
  const hashes = [0, 1].map((value) => hashOfLasts(community, side(lasts, depth, value), depth + 1));
  return sha256(Buffer.of(3), ...hashes);
}

/** Hashes of the sibling subtrees on the way to an account, deepest first. */
export function proofOf(community: string, lasts: Last[], account: string, depth = 0): string[] {
  if (lasts.length === 1) return [];
  const own = bit(keyOf(lasts.find((last) => last.account === account)!), depth);
  const sibling = hashOfLasts(community, side(lasts, depth, 1 - own), depth + 1);
  return [...proofOf(community, side(lasts, depth, own), account, depth + 1), sibling.toString("hex")];
}
