import { communitiesWithLapsedPoints, type Due } from "../shared/core/audit/store/due";
import { expirePoints as expire } from "../shared/core/audit/store/movements";
import type { Job } from "../shared/runtime/serveTimer";

/** What a minute's run may take on; the rest waits for the next. */
const MOST_COMMUNITIES = 50;
const MOST_ACCOUNTS = 1_000;

/** Points whose day is over lapse: all of a year's at its midnight. */
export const expirePoints: Job<Due> = {
  name: "expirePoints",
  due: (tx, now) => communitiesWithLapsedPoints(tx, now, MOST_COMMUNITIES),
  run: (tx, { communityId }, now) => expire(tx, communityId, MOST_ACCOUNTS, now),
};
