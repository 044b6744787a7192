import type { FigureCounts } from "@contract/request/figures";
import type { Act } from "./life";
import { DAY, HOUR, type Plan } from "./plan";

/** What was done to a case and when, as those who did it remember. */
export interface Played {
  plan: Plan;
  caseId: string;
  acts: Act[];
}

const MOST_CLIMBS = 4;

/** When the clocks of a case must have said that it is late, up to the end: read off what was done and the rules, not off the product. */
export function climbsOf({ acts, plan }: Played, end: number): number[] {
  const submittedAt = acts[0]!.at;
  const climbs: number[] = [];
  const watch = (dueAt: number, stoppedAt: number) => {
    for (let beat = 0; beat < MOST_CLIMBS; beat += 1) {
      // The timer looks every half hour, and before anyone acts in it.
      const climbsAt = Math.ceil(dueAt / (HOUR / 2)) * (HOUR / 2) + beat * DAY;
      if (climbsAt <= end && climbsAt <= stoppedAt) climbs.push(climbsAt);
    }
  };
  const over = (names: Act["does"][], after: number) =>
    acts.find((act) => act.at >= after && names.includes(act.does) && act !== acts[0])?.at ?? Infinity;
  watch(submittedAt + 2 * HOUR, over(["contact", "verify", "answer", "reject", "withdraw"], submittedAt));
  for (const begun of acts.filter((act) => ["submit", "sendBack", "reopen", "appeal"].includes(act.does))) {
    const length = plan.isUrgent ? DAY : 3 * DAY;
    const extended = acts.some((act) => act.does === "extend" && act.at > begun.at && begun.does === "submit");
    const stoppedAt = over(["answer", "reject", "withdraw", "uphold"], begun.at);
    const pausedAt = over(["pause"], begun.at);
    const pause = pausedAt < stoppedAt && begun.does === "submit" ? over(["resume"], pausedAt) - pausedAt : 0;
    const dueAt = begun.at + (extended ? 15 * DAY : length);
    const isLateBeforePause = dueAt < pausedAt;
    if (pause > 0 && isLateBeforePause) {
      lateThenPaused(dueAt, pausedAt, pause, stoppedAt, watch, climbs, end);
    } else {
      watch(dueAt + pause, stoppedAt);
    }
  }
  return climbs.sort((one, other) => one - other);
}

/** A clock that ran out before it was paused goes on climbing a day after it runs again. */
function lateThenPaused(
  dueAt: number,
  pausedAt: number,
  pause: number,
  stoppedAt: number,
  watch: (dueAt: number, stoppedAt: number) => void,
  climbs: number[],
  end: number,
) {
  const before = climbs.length;
  watch(dueAt, Math.min(pausedAt, stoppedAt));
  const done = climbs.length - before;
  for (let beat = done; beat < MOST_CLIMBS; beat += 1) {
    const climbsAt = pausedAt + pause + (beat - done + 1) * DAY;
    if (climbsAt <= end && climbsAt <= stoppedAt) climbs.push(climbsAt);
  }
}

/** How a case must stand at the end. */
export function standingOf(played: Played, end: number): { state: string; outcome: string | null } {
  const last = played.acts.at(-1)!;
  const silentFrom = last.does === "answer" ? last.at : Infinity;
  switch (last.does) {
    case "close":
      return { state: "closed", outcome: "solved" };
    case "withdraw":
      return { state: "closed", outcome: "withdrawn" };
    case "uphold":
      return { state: "closed", outcome: "rejected" };
    case "reopen":
      return { state: "reopened", outcome: null };
    case "reject":
      return last.at + 15 * DAY <= end
        ? { state: "closed", outcome: "rejected" }
        : { state: "rejected", outcome: null };
    case "answer":
      return silentFrom + 10 * DAY <= end
        ? { state: "closed", outcome: "noAnswer" }
        : { state: "answered", outcome: null };
    default:
      return { state: stateAfter[last.does]!, outcome: null };
  }
}

const stateAfter: Partial<Record<Act["does"], string>> = {
  submit: "submitted",
  register: "registered",
  triage: "triaged",
  take: "assigned",
  give: "assigned",
  extend: "assigned",
  rule: "assigned",
  contest: "contested",
  verify: "verified",
  pause: "verified",
  resume: "verified",
  handle: "handling",
  sendBack: "handling",
  appeal: "appealed",
};

/** The figures of some cases, counted from what people did. */
export function countsOf(all: Played[], end: number): FigureCounts {
  const count = (holds: (played: Played) => boolean) => all.filter(holds).length;
  const did = (played: Played, ...names: Act["does"][]) => played.acts.find((act) => names.includes(act.does));
  const lastWord = (played: Played) => {
    if (did(played, "withdraw")) return undefined;
    return played.acts.findLast((act) => ["close", "sendBack", "reopen"].includes(act.does))?.does;
  };
  const isAssigned = (played: Played) => did(played, "take", "give") !== undefined;
  const inTime = (played: Played) => {
    const first = did(played, "contact", "verify", "answer", "reject");
    return first !== undefined && first.at - played.acts[0]!.at <= 2 * HOUR;
  };
  const isSolved = (played: Played) => standingOf(played, end).outcome === "solved";
  const stayedInGrid = (played: Played) =>
    climbsOf(played, end).length === 0 && !did(played, "sendBack") && !did(played, "contest");
  return {
    submitted: all.length,
    assigned: count(isAssigned),
    contactedInTime: count((played) => isAssigned(played) && inTime(played)),
    asked: count((played) => lastWord(played) !== undefined),
    solved: count((played) => lastWord(played) === "close"),
    satisfied: count((played) => lastWord(played) === "close"),
    silent: count((played) => standingOf(played, end).outcome === "noAnswer"),
    closedSolved: count(isSolved),
    solvedInGrid: count((played) => isSolved(played) && stayedInGrid(played)),
  };
}
