import { dayOf, daysAfter, hoursAfter, minutesAfter, startOfDay } from "../../../cloudfunctions/shared/core/time";
import { dutyLines } from "../holders";
import { FIRST_DAYS_AGO } from "../neighbours";
import { community } from "../places";
import { dispatchers, staff } from "../staff";
import type { Step } from "./company";

const DAYS_ON_ROSTER = 7;

/** The manager publishes the responsibility list on the first day, and fills the roster from today on. */
export function duties(now: Date): Step[] {
  const manager = staff.find(({ role }) => role === "communityManager")!;
  const leaders = [manager, ...dispatchers];
  return [
    {
      at: hoursAfter(daysAfter(startOfDay(now), -FIRST_DAYS_AGO), 10),
      run: (company) =>
        company.ask(manager.openid, "request", "publishDuties", {
          lines: dutyLines.map((line) => ({ ...line, scopeId: community.areaId })),
        }),
    },
    ...Array.from({ length: DAYS_ON_ROSTER }, (_, index): Step => ({
      at: minutesAfter(now, -1),
      run: (company) =>
        company.ask(manager.openid, "request", "setRoster", {
          day: dayOf(daysAfter(now, index)),
          memberId: leaders[index % leaders.length]!.memberId,
        }),
    })),
  ];
}
