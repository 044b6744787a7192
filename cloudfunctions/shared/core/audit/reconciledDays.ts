import type { Reconciliation } from "@contract/audit";
import { dayOf, daysAfter, type Instant } from "../time";
import type { Tx } from "../transaction";
import { reconciliationsSince } from "./store/reconciliations";

const DAYS = 30;

/** The last 30 days (Shanghai), today included, oldest first: green, red, or not run. */
export async function reconciledDays(tx: Tx, communityId: string, now: Instant): Promise<Reconciliation[]> {
  const days = Array.from({ length: DAYS }, (_, index) => dayOf(daysAfter(now, index - DAYS + 1)));
  const ran = new Map((await reconciliationsSince(tx, communityId, days[0]!)).map((one) => [one.day, one]));
  return days.map((day) => {
    const one = ran.get(day);
    if (!one) return { day, state: "notRun", ranAt: null, checks: [] };
    const isGreen = one.results.every(({ breachCount }) => breachCount === 0);
    return { day, state: isGreen ? "green" : "red", ranAt: one.ranAt.toISOString(), checks: one.results };
  });
}
