import { hash } from "node:crypto";

export const HASH_BYTES = 32;

/** The hash that stands where nothing comes before. */
export const ZEROS = "0".repeat(2 * HASH_BYTES);

/** SHA-256 of ASCII text, in hexadecimal. */
export function hashOfText(text: string): string {
  return hash("sha256", text, "hex");
}

const pair = Buffer.alloc(1 + 2 * HASH_BYTES);

/** SHA-256 of a mark and two hashes, in the format's manner of joining trees. */
export function joinHashes(mark: number, left: Buffer, right: Buffer): Buffer {
  pair[0] = mark;
  left.copy(pair, 1);
  right.copy(pair, 1 + HASH_BYTES);
  return hash("sha256", pair, "buffer");
}

/** The hashes one level up: of each two that stand side by side. A last one without a neighbour is left out. */
export function pairUp(mark: number, row: Buffer): Buffer {
  const count = Math.floor(row.length / (2 * HASH_BYTES));
  const above = Buffer.allocUnsafe(count * HASH_BYTES);
  pair[0] = mark;
  for (let at = 0; at < count; at += 1) {
    row.copy(pair, 1, at * 2 * HASH_BYTES, (at + 1) * 2 * HASH_BYTES);
    // As Latin-1 the digest costs a third of what it does as a buffer of its own.
    above.write(hash("sha256", pair, "latin1" as "hex"), at * HASH_BYTES, "latin1");
  }
  return above;
}
