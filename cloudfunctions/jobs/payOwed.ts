import { communitiesAbleToPay, type Due } from "../shared/core/audit/store/due";
import { payOwed as pay } from "../shared/core/audit/store/movements";
import type { Job } from "../shared/runtime/serveTimer";

/** What a minute's run may take on; the rest waits for the next. */
const MOST_COMMUNITIES = 200;
const MOST_PAID = 200;

/** Points owed are paid as far as the fund reaches again, those owed longest first. */
export const payOwed: Job<Due> = {
  name: "payOwed",
  due: (tx) => communitiesAbleToPay(tx, MOST_COMMUNITIES),
  run: async (tx, { communityId }, now) => void (await pay(tx, communityId, MOST_PAID, now)),
};
