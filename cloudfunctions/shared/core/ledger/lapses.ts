import { dayOf, daysAfter, type Instant, startOfDay } from "../time";

/** How long ahead one is warned. */
const WARNED_DAYS = 30;

export interface Lapse {
  amountPoints: number;
  /** The last day they count, in Shanghai. */
  lastDay: string;
}

/** Points lapse at the midnight that ends their last day. */
export function lapseOf({ amountPoints, expiresAt }: { amountPoints: number; expiresAt: Instant }): Lapse {
  return { amountPoints, lastDay: dayOf(new Date(expiresAt.getTime() - 1)) };
}

/** Those whose last day is today or one of the thirty after it. */
export function soon<Row extends { expiresAt: Instant }>(lapses: Row[], now: Instant): Row[] {
  const horizon = daysAfter(startOfDay(now), WARNED_DAYS + 1);
  return lapses.filter(({ expiresAt }) => expiresAt <= horizon);
}
