import { mediationRungs } from "@contract/request/mediationLife";
import type { MediationRung } from "@contract/request/mediationLife";
import type { Actor } from "../actor";
import { dayOf, type Instant, startOfMonth } from "../time";
import type { Tx } from "../transaction";
import { askedBetween, type Ended, endedBetween, oralBetween } from "./store/figures";

/** Fewer than this many are not told: one might know who they are. Source: systems.md, open data. */
export const SMALLEST_CELL = 5;

export interface Told {
  ended: number | null;
  agreed: number | null;
}

const isSmall = (count: number) => count > 0 && count < SMALLEST_CELL;

const tellCount = (count: number) => (isSmall(count) ? null : count);

/** How many ended and how many of them agreed; the second is hidden too where it, or the rest, is small. */
function tell({ ended, agreed }: { ended: number; agreed: number }): Told {
  if (isSmall(ended)) return { ended: null, agreed: null };
  return { ended, agreed: isSmall(agreed) || isSmall(ended - agreed) ? null : agreed };
}

/**
 * The whole and its rungs without small cells. One hidden rung could be found by taking the others from the whole, so a second is
 * hidden with it; and where only one is left to hide, the rungs are all hidden.
 */
export function hideSmall(rungs: readonly Ended[]): Told & { rungs: ({ rung: MediationRung } & Told)[] } {
  const counts = mediationRungs.map((rung) => rungs.find((one) => one.rung === rung) ?? { rung, ended: 0, agreed: 0 });
  const sum = (of: "ended" | "agreed") => counts.reduce((total, one) => total + one[of], 0);
  const whole = tell({ ended: sum("ended"), agreed: sum("agreed") });
  const told = counts.map((one) => ({ rung: one.rung, ...tell(one) }));
  for (const count of ["ended", "agreed"] as const) {
    if (whole[count] === null || told.filter((one) => one[count] === null).length !== 1) continue;
    const shown = told.map((one, index) => ({ index, size: counts[index]![count], is: one[count] !== null }));
    const rest = shown.filter((one) => one.is && one.size > 0).sort((a, b) => a.size - b.size);
    for (const { index } of rest.length > 0 ? rest.slice(0, 1) : shown.filter((one) => one.is)) {
      told[index]![count] = null;
      if (count === "ended") told[index]!.agreed = null;
    }
  }
  return { ...whole, rungs: told };
}

/** The first months of the last so many whole quarters in Shanghai, the newest first. */
export function quartersBefore(now: Instant, count: number): string[] {
  const [year, month] = dayOf(now).split("-").map(Number) as [number, number];
  const current = year * 4 + Math.floor((month - 1) / 3);
  return Array.from({ length: count }, (_, index) => {
    const quarter = current - 1 - index;
    return `${Math.floor(quarter / 4)}-${String((quarter % 4) * 3 + 1).padStart(2, "0")}`;
  });
}

const QUARTERS = 4;

/** Public figures of the last four whole quarters: whole ones alone, so that no two readings differ by one case. */
export async function figures(tx: Tx, actor: Actor, now: Instant) {
  const quarters = [];
  for (const first of quartersBefore(now, QUARTERS)) {
    const [from, until] = [startOfMonth(first), startOfMonth(first, 3)];
    const asked = await askedBetween(tx, actor.communityId, from, until);
    const oral = await oralBetween(tx, actor.communityId, from, until);
    const ended = hideSmall(await endedBetween(tx, actor.communityId, from, until));
    const quarter = `${first.slice(0, 4)}年第${(Number(first.slice(5)) - 1) / 3 + 1}季度`;
    quarters.push({ quarter, asked: tellCount(asked), ...ended, oral: tellCount(oral) });
  }
  return { quarters };
}
