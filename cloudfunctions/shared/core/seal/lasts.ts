import { hashOfText, HASH_BYTES, joinHashes } from "./hashes";
import { accountText, lastText } from "./texts";

/**
 * The tree of every account's last sealed line. It is kept in 256 branches, one for each first byte of an account's key,
 * so that a seal or a proof reads one branch and the hashes of the others, not every account of the community.
 */
export const BRANCHES = 256;
const BRANCH_DEPTH = 8;
const JOINED = 3;

/** Where an account's sealed chain stands; `leaf` is zeros where it has no line. */
export interface Last {
  accountId: string;
  lastLine: number;
  leaf: string;
}

/** A subtree: how many accounts it holds, and their hash. */
export interface Subtree {
  accounts: number;
  hash: Buffer;
}

interface Place {
  key: Buffer;
  hash: Buffer;
}

const nobody: Subtree = { accounts: 0, hash: Buffer.alloc(HASH_BYTES) };

export function branchOf(accountId: string): number {
  return keyOf(accountId)[0]!;
}

/** The subtree of all accounts of one branch. */
export function branchFrom(communityId: string, lasts: Last[]): Subtree {
  const places = lasts.map((last) => placeOf(communityId, last));
  return subtreeOf(places, BRANCH_DEPTH);
}

/** The hash of the whole tree, in hexadecimal. */
export function rootOfLasts(branches: ReadonlyMap<number, Subtree>): string {
  return crownOf(branches)[0]![0]!.hash.toString("hex");
}

/** The sibling hashes of an account, deepest first. `branch` holds all accounts of its branch, itself among them. */
export function proofOf(
  communityId: string,
  accountId: string,
  branch: Last[],
  branches: ReadonlyMap<number, Subtree>,
): string[] {
  const key = keyOf(accountId);
  const siblings: string[] = [];
  const crown = crownOf(branches);
  for (let depth = 0, at = 0; depth < BRANCH_DEPTH; depth += 1) {
    if (crown[depth]![at]!.accounts <= 1) return siblings.reverse();
    at = at * 2 + bitOf(key, depth);
    siblings.push(crown[depth + 1]![at ^ 1]!.hash.toString("hex"));
  }
  let near = branch.map((last) => placeOf(communityId, last));
  for (let depth = BRANCH_DEPTH; near.length > 1; depth += 1) {
    const bit = bitOf(key, depth);
    siblings.push(
      subtreeOf(
        near.filter((place) => bitOf(place.key, depth) !== bit),
        depth + 1,
      ).hash.toString("hex"),
    );
    near = near.filter((place) => bitOf(place.key, depth) === bit);
  }
  return siblings.reverse();
}

/** The upper levels, from the root down to the branches. */
function crownOf(branches: ReadonlyMap<number, Subtree>): Subtree[][] {
  const levels = [Array.from({ length: BRANCHES }, (_, branch) => branches.get(branch) ?? nobody)];
  while (levels[0]!.length > 1) {
    const below = levels[0]!;
    levels.unshift(Array.from({ length: below.length / 2 }, (_, at) => join(below[2 * at]!, below[2 * at + 1]!)));
  }
  return levels;
}

function subtreeOf(places: Place[], depth: number): Subtree {
  if (places.length === 0) return nobody;
  if (places.length === 1) return { accounts: 1, hash: places[0]!.hash };
  const left = places.filter((place) => bitOf(place.key, depth) === 0);
  const right = places.filter((place) => bitOf(place.key, depth) === 1);
  return join(subtreeOf(left, depth + 1), subtreeOf(right, depth + 1));
}

/** One account's hash stands for every subtree that holds it alone. */
function join(left: Subtree, right: Subtree): Subtree {
  if (right.accounts === 0 && left.accounts <= 1) return left;
  if (left.accounts === 0 && right.accounts === 1) return right;
  return { accounts: left.accounts + right.accounts, hash: joinHashes(JOINED, left.hash, right.hash) };
}

function placeOf(communityId: string, { accountId, lastLine, leaf }: Last): Place {
  const hash = hashOfText(`\x02${lastText(communityId, accountId, lastLine, leaf)}`);
  return { key: keyOf(accountId), hash: Buffer.from(hash, "hex") };
}

function keyOf(accountId: string): Buffer {
  return Buffer.from(hashOfText(accountText(accountId)), "hex");
}

function bitOf(key: Buffer, depth: number): number {
  return (key[depth >> 3]! >> (7 - (depth & 7))) & 1;
}
