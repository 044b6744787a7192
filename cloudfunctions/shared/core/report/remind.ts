import type { Role } from "@contract/action";
import { membersWithRole } from "../duty/store/holders";
import { tell } from "../notice/store/notices";
import { type CaseLine, lockCase } from "../request/store/cases";
import { daysAfter, type Instant } from "../time";
import type { Tx } from "../transaction";
import { type DueReport, findReport, updateReport } from "./store/reports";

/** Days from one reminder to the next: on the third day, on the seventh, and each week from then on. */
const daysBetween = [3, 4, 7] as const;

export const firstReminder = (now: Instant): Instant => daysAfter(now, daysBetween[0]);

/** Whose turn it is, and who else is told the second time and from then on. */
const turns = {
  waiting: { whose: ["gridWorker", "dispatcher"], above: ["communityManager"], words: "有一件举报等着核实" },
  appealed: { whose: ["streetManager"], above: ["districtManager"], words: "有一件举报的申诉等着复核" },
} as const;

/** Brings a report that waits to mind, when it still waits: whose turn it is, then a level higher too. */
export async function remindOfReport(tx: Tx, { communityId, caseId }: DueReport, now: Instant): Promise<void> {
  const raised = await lockCase(tx, communityId, caseId);
  const line = await findReport(tx, communityId, caseId);
  if (!line?.remindAt || line.remindAt > now || (line.state !== "waiting" && line.state !== "appealed")) return;
  const { whose, above, words } = turns[line.state];
  const reminded = line.reminded + 1;
  const days = daysBetween[Math.min(reminded, daysBetween.length - 1)]!;
  await updateReport(tx, line, { reminded, remind_at: daysAfter(now, days) });
  await tellOf(tx, raised, reminded > 1 ? [...whose, ...above] : whose, `${words}，已经过了几天，请看一看。`, now);
}

/** Tells who holds one of these roles over the place. */
export async function tellOf(
  tx: Tx,
  { communityId, caseId, gridLineage }: CaseLine,
  roles: readonly Role[],
  words: string,
  now: Instant,
): Promise<void> {
  const people = [];
  for (const role of roles) people.push(...(await membersWithRole(tx, communityId, role, gridLineage)));
  await tell(tx, communityId, people, { about: "report", aboutId: caseId, words }, now);
}
