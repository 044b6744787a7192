import type { Circumstances } from "@contract/points";
import { ageOn, type Instant } from "../time";

/** Who may ask the pool. Source of the first two tiers: Nanjing 2019; of the others: ours. */
const LEAST_AGE_YEARS = 60;
const GREAT_AGE_YEARS = 80;

/** The order of need as it is published, first served first. */
export const orderOfNeed = [
  "80岁以上、一个人住的",
  "60到79岁，低收入、有残疾或一个人住的",
  "其他80岁以上的",
  "其他60岁以上的",
] as const;

export type Tier = 1 | 2 | 3 | 4;

export function mayAsk(birthDay: string | null, at: Instant): birthDay is string {
  return birthDay !== null && ageOn(birthDay, at) >= LEAST_AGE_YEARS;
}

/** The tier on the Shanghai day of `at`; circumstances count once the desk has confirmed them. */
export function tierOf(birthDay: string, confirmed: Circumstances | null, at: Instant): Tier {
  const { livesAlone = false, lowIncome = false, disabled = false } = confirmed ?? {};
  const isGreatAge = ageOn(birthDay, at) >= GREAT_AGE_YEARS;
  if (isGreatAge) return livesAlone ? 1 : 3;
  return livesAlone || lowIncome || disabled ? 2 : 4;
}

/** One who waits, with what decides the place. */
export interface Waiting {
  askingId: string;
  memberId: string;
  askedMinutes: number;
  birthDay: string;
  confirmed: Circumstances | null;
  askedAt: Instant;
}

export type Placed = Waiting & { tier: Tier };

/** All who wait in the order of need: by tier, within a tier the longest waiting first. */
export function inOrderOfNeed(waiting: Waiting[], at: Instant): Placed[] {
  return waiting.map((one) => ({ ...one, tier: tierOf(one.birthDay, one.confirmed, at) })).sort(before);
}

/** Negative when the first goes before the other. */
export function before(one: PlaceInQueue, other: PlaceInQueue): number {
  return (
    one.tier - other.tier ||
    one.askedAt.getTime() - other.askedAt.getTime() ||
    (one.askingId < other.askingId ? -1 : one.askingId > other.askingId ? 1 : 0)
  );
}

export type PlaceInQueue = Pick<Placed, "tier" | "askedAt" | "askingId">;
