export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which this share of the values lies, between neighbours in proportion. */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new Error("nothing was measured");
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)]!;
  const above = sorted[Math.ceil(place)]!;
  return below + (above - below) * (place - Math.floor(place));
}

/** How long the work took, in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/** What a round of each measured, in the rounds' order. */
export interface Rounds<Measured> {
  subject: Measured[];
  floor: Measured[];
}

/** Measures both in turns, each leading every other round, so that the machine's moods meet both alike. */
export async function alternate<Measured>(
  rounds: number,
  subject: () => Promise<Measured>,
  floor: () => Promise<Measured>,
): Promise<Rounds<Measured>> {
  const measured: Rounds<Measured> = { subject: [], floor: [] };
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? (["subject", "floor"] as const) : (["floor", "subject"] as const);
    for (const which of order) measured[which].push(await (which === "subject" ? subject : floor)());
  }
  return measured;
}

/** How often a second the work is done when each lane does it over and over for a while. */
export async function rate<Lane>(
  lanes: readonly Lane[],
  milliseconds: number,
  work: (lane: Lane) => Promise<unknown>,
): Promise<number> {
  const startedAt = performance.now();
  const counts = lanes.map(async (lane) => {
    let count = 0;
    while (performance.now() - startedAt < milliseconds) {
      await work(lane);
      count += 1;
    }
    return count;
  });
  const done = (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  return (done * 1000) / (performance.now() - startedAt);
}
