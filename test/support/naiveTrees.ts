import { createHash } from "node:crypto";

/** The trees of docs/passbook-format.md as the page defines them: slow, and sharing nothing with what is tested. */

export function sha256(...parts: (Uint8Array | string)[]): Buffer {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** RFC 6962's Merkle tree hash. */
export function naiveRoot(leaves: Buffer[]): Buffer {
  if (leaves.length === 0) return sha256();
  if (leaves.length === 1) return leaves[0]!;
  let half = 1;
  while (half * 2 < leaves.length) half *= 2;
  return sha256(Buffer.of(1), naiveRoot(leaves.slice(0, half)), naiveRoot(leaves.slice(half)));
}

export interface NaiveAccount {
  key: Buffer;
  hash: Buffer;
}

export function naiveAccount(communityId: string, accountId: string, last: number, leaf: string): NaiveAccount {
  return {
    key: sha256(`linli.account.1|${accountId}`),
    hash: sha256(Buffer.of(2), `linli.last.1|${communityId}|${accountId}|${last}|${leaf}`),
  };
}

const bit = (key: Buffer, depth: number) => (key[Math.floor(depth / 8)]! >> (7 - (depth % 8))) & 1;

export function naiveLasts(accounts: NaiveAccount[], depth = 0): Buffer {
  if (accounts.length === 0) return Buffer.alloc(32);
  if (accounts.length === 1) return accounts[0]!.hash;
  const half = (side: number) =>
    naiveLasts(
      accounts.filter(({ key }) => bit(key, depth) === side),
      depth + 1,
    );
  return sha256(Buffer.of(3), half(0), half(1));
}

/** The root that a proof of the tree of last lines leads to. */
export function rootByProof(account: NaiveAccount, proof: string[]): Buffer {
  return proof.reduce((hash, sibling, at) => {
    const depth = proof.length - 1 - at;
    const other = Buffer.from(sibling, "hex");
    return bit(account.key, depth) === 1 ? sha256(Buffer.of(3), other, hash) : sha256(Buffer.of(3), hash, other);
  }, account.hash);
}

/** The root of a log by one leaf and the nodes named beside it. */
export function rootByNodes(leaf: Buffer, position: number, size: number, nodes: Record<string, string>): Buffer {
  return rootWithin(0, size);

  function rootWithin(from: number, to: number): Buffer {
    if (to - from === 1) return leaf;
    const half = halfOf(to - from);
    return position < from + half
      ? sha256(Buffer.of(1), rootWithin(from, from + half), rangeHash(from + half, to, nodes))
      : sha256(Buffer.of(1), rangeHash(from, from + half, nodes), rootWithin(from + half, to));
  }
}

/** The hash of a range of positions; what lies across the border is split. */
export function rangeHash(from: number, to: number, nodes: Record<string, string>, border = from): Buffer {
  const size = to - from;
  const level = Math.log2(size);
  const crosses = from < border && border < to;
  if (Number.isInteger(level) && from % size === 0 && !crosses) {
    const hash = nodes[`${level}/${from / size}`];
    if (!hash) throw new Error(`no node ${level}/${from / size}`);
    return Buffer.from(hash, "hex");
  }
  const half = halfOf(size);
  return sha256(Buffer.of(1), rangeHash(from, from + half, nodes, border), rangeHash(from + half, to, nodes, border));
}

function halfOf(size: number): number {
  let half = 1;
  while (half * 2 < size) half *= 2;
  return half;
}
