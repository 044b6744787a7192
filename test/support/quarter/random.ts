/** Chance from a seed: the same draws every time. */
export interface Random {
  int(from: number, to: number): number;
  chance(share: number): boolean;
  weighted<Name extends string>(weights: Record<Name, number>): Name;
}

/** Mulberry32, enough for a simulation and the same on every machine. */
export function randomFor(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    int: (from, to) => from + Math.floor(next() * (to - from + 1)),
    chance: (share) => next() < share,
    weighted<Name extends string>(weights: Record<Name, number>) {
      const entries = Object.entries<number>(weights) as [Name, number][];
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [name, weight] of entries) if ((left -= weight) < 0) return name;
      return entries.at(-1)![0];
    },
  };
}
