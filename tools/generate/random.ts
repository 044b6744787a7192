import { createHash } from "node:crypto";

/** Chance that is the same every time for the same seed. */
export interface Random {
  /** From 0, below 1. */
  next(): number;
  /** A whole number, both ends included. */
  int(least: number, most: number): number;
  pick<Item>(items: readonly Item[]): Item;
  chance(probability: number): boolean;
  shuffled<Item>(items: readonly Item[]): Item[];
}

/** All made-up data grows from this. */
const SEED = "linli-1";

/** A stream of its own for each purpose, so that more of one thing does not change another. */
export function randomFor(purpose: string): Random {
  let state = createHash("sha256").update(`${SEED}:${purpose}`).digest().readUInt32LE(0);
  // Mulberry32: 32 bits of state are plenty for a few thousand draws.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    int,
    pick: (items) => {
      if (items.length === 0) throw new Error("nothing to pick from");
      return items[int(0, items.length - 1)]!;
    },
    chance: (probability) => next() < probability,
    shuffled: (items) => {
      const rest = [...items];
      for (let end = rest.length - 1; end > 0; end -= 1) {
        const other = int(0, end);
        [rest[end], rest[other]] = [rest[other]!, rest[end]!];
      }
      return rest;
    },
  };
}

/** The id of a thing by its name: a UUID of version 8, the same at every load. */
export function idOf(name: string): string {
  const hex = createHash("sha256").update(`${SEED}:${name}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
