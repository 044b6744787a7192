import { createHash } from "node:crypto";
import { HASH_BYTES, joinHashes, pairUp } from "./hashes";

/**
 * The log of RFC 6962, kept as tiles: level L holds the hashes of every 256^L leaves in order, 256 hashes a tile.
 * What is between two levels is hashed again when asked for.
 */
export const TILE_HASHES = 256;

/** Levels of the tree between one level of tiles and the next. */
export const TILE_HEIGHT = 8;

const NODE = 1;

/** What is needed to append: at each level the hashes after the last full tile. */
export interface Edge {
  size: number;
  rows: Buffer[];
}

export const emptyLog: Edge = { size: 0, rows: [] };

/** Appends leaves, 32 bytes each. Gives, by level, the hashes that are new as well. */
export function grow(edge: Edge, leaves: Buffer): { edge: Edge; hashes: Buffer[] } {
  const rows: Buffer[] = [];
  const hashes: Buffer[] = [];
  let added = leaves;
  for (let level = 0; added.length > 0 || level < edge.rows.length; level += 1) {
    hashes.push(added);
    const row = Buffer.concat([edge.rows[level] ?? Buffer.alloc(0), added]);
    const full = row.length - (row.length % (TILE_HASHES * HASH_BYTES));
    rows.push(Buffer.from(row.subarray(full)));
    added = row.subarray(0, full);
    for (let height = 0; height < TILE_HEIGHT; height += 1) added = pairUp(NODE, added);
  }
  return { edge: { size: edge.size + leaves.length / HASH_BYTES, rows }, hashes };
}

/** The root of the whole log. */
export function rootOf(edge: Edge): Buffer {
  let right: Buffer | undefined;
  for (const tile of edge.rows) {
    for (let row = tile; row.length > 0; row = pairUp(NODE, row)) {
      if ((row.length / HASH_BYTES) % 2 === 0) continue;
      const peak = row.subarray(-HASH_BYTES);
      right = right ? joinHashes(NODE, peak, right) : peak;
    }
  }
  return right ?? createHash("sha256").digest();
}

/** How many hashes a level of a log of this size holds. */
export function hashesAt(level: number, size: number): number {
  return Math.floor(size / TILE_HASHES ** level);
}

/** Rows of hashes from a tile upwards, by height within it. */
export function heightsOf(tile: Buffer, most: number): Buffer[] {
  const rows = [tile];
  while (rows.length <= most) rows.push(pairUp(NODE, rows[rows.length - 1]!));
  return rows;
}
