export interface Lot {
  key: string;
  member: number;
  line: number;
  remaining: number;
  expiresAt: Date;
}

interface State {
  lots: Lot[];
  /** What an entry took from which lot. */
  uses: { entry: string; lot: string; amount: number }[];
  owed: { order: number; member: number; amount: number }[];
}

/** Lots of points, oldest first, and what is owed, longest first. */
export class Points {
  state: State = { lots: [], uses: [], owed: [] };

  bring(member: number, key: string, line: number, amount: number, now: Date) {
    this.state.lots.push({ key, member, line, remaining: amount, expiresAt: endOfNextYear(now) });
  }

  /** Out of the lot `first` before all others, then the oldest; false when what has not lapsed is too little. */
  take(member: number, entry: string, amount: number, first: string | null, now: Date): boolean {
    const open = this.lotsOf(member)
      .filter((lot) => lot.expiresAt > now)
      .sort((one, other) => Number(other.key === first) - Number(one.key === first));
    let left = amount;
    for (const lot of open) {
      const taken = Math.min(left, lot.remaining);
      if (taken === 0) continue;
      lot.remaining -= taken;
      left -= taken;
      this.state.uses.push({ entry, lot: lot.key, amount: taken });
    }
    return left === 0;
  }

  giveBack(entry: string) {
    for (const use of this.state.uses.filter((one) => one.entry === entry)) {
      this.state.lots.find((lot) => lot.key === use.lot)!.remaining += use.amount;
    }
  }

  withLapsed(now: Date): number[] {
    return [
      ...new Set(this.state.lots.filter((lot) => lot.remaining > 0 && lot.expiresAt <= now).map((lot) => lot.member)),
    ];
  }

  /** Empties what has lapsed; returns how much it was. */
  lapse(member: number, now: Date): number {
    let amount = 0;
    for (const lot of this.lotsOf(member).filter(({ expiresAt }) => expiresAt <= now)) {
      amount += lot.remaining;
      lot.remaining = 0;
    }
    return amount;
  }

  lotsOf(member: number): Lot[] {
    return this.state.lots
      .filter((lot) => lot.member === member)
      .sort((one, other) => one.expiresAt.getTime() - other.expiresAt.getTime() || one.line - other.line);
  }
}

/** In Shanghai. */
function endOfNextYear(now: Date): Date {
  const year = new Date(now.getTime() + 8 * 3_600_000).getUTCFullYear();
  return new Date(Date.UTC(year + 2, 0, 1) - 8 * 3_600_000);
}
