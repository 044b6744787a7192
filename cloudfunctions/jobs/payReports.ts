import { communitiesWithAwards, payRewards } from "../shared/core/report/store/awards";
import type { Job } from "../shared/runtime/serveTimer";

/** What a minute's run may take on; the rest waits for the next. */
const MOST_COMMUNITIES = 200;
const MOST_PAID = 200;

/** Rewards of reports, the morning after they were found valid. */
export const payReports: Job<{ communityId: string }> = {
  name: "payReports",
  due: (tx, now) => communitiesWithAwards(tx, now, MOST_COMMUNITIES),
  run: (tx, { communityId }, now) => payRewards(tx, communityId, MOST_PAID, now),
};
