import { HASH_BYTES } from "./hashes";
import { heightsOf, TILE_HASHES, TILE_HEIGHT } from "./log";

/** The hash of the 2^level leaves from position index · 2^level on, all of them present. */
export interface Node {
  level: number;
  index: number;
}

export const nodeKey = ({ level, index }: Node) => `${level}/${index}`;

/** The nodes that lead from the leaf at a position to the root of a log of this size. */
export function nodesBeside(position: number, size: number): Node[] {
  const nodes: Node[] = [];
  for (let from = 0, to = size; to - from > 1;) {
    const middle = from + largestPowerBelow(to - from);
    if (position < middle) {
      nodes.push(...nodesOver(middle, to));
      to = middle;
    } else {
      nodes.push(...nodesOver(from, middle));
      from = middle;
    }
  }
  return nodes;
}

/** The nodes that show the log of the earlier size to be the beginning of the later. */
export function nodesBetween(earlierSize: number, laterSize: number): Node[] {
  return [...nodesOver(0, earlierSize), ...nodesOver(0, laterSize, earlierSize)];
}

/** The nodes that make up a range of positions; none lies across the border. */
function nodesOver(from: number, to: number, border = from): Node[] {
  const size = to - from;
  if (size === 0) return [];
  const half = largestPowerBelow(size);
  const crosses = from < border && border < to;
  const isWhole = size === 1 || half * 2 === size;
  if (isWhole && from % size === 0 && !crosses) return [{ level: Math.round(Math.log2(size)), index: from / size }];
  return [...nodesOver(from, from + half, border), ...nodesOver(from + half, to, border)];
}

/** Of one there is none below; answers one. */
function largestPowerBelow(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}

/** A tile by its place. */
export interface TilePlace {
  level: number;
  index: number;
}

/** The tile a node's hash is found in or made from. */
export function tileOf(node: Node): TilePlace {
  const height = node.level % TILE_HEIGHT;
  const level = (node.level - height) / TILE_HEIGHT;
  return { level, index: Math.floor((node.index * 2 ** height) / TILE_HASHES) };
}

/** Hashes of nodes by key, from the tiles that hold them. */
export function hashesOf(nodes: Node[], tiles: ReadonlyMap<string, Buffer>): Record<string, string> {
  const hashes: Record<string, string> = {};
  const risen = new Map<string, Buffer[]>();
  for (const node of nodes) {
    const place = nodeKey(tileOf(node));
    const height = node.level % TILE_HEIGHT;
    const tile = tiles.get(place);
    if (!tile) throw new Error(`the log lacks tile ${place}`);
    let rows = risen.get(place);
    if (!rows) risen.set(place, (rows = heightsOf(tile, TILE_HEIGHT - 1)));
    const at = (node.index % (TILE_HASHES / 2 ** height)) * HASH_BYTES;
    hashes[nodeKey(node)] = rows[height]!.toString("hex", at, at + HASH_BYTES);
  }
  return hashes;
}
