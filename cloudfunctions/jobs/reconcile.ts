import { reconcile as reconcileCommunity } from "../shared/core/audit/reconcile";
import { communitiesToReconcile, type Due } from "../shared/core/audit/store/due";
import { clockTime, dayOf } from "../shared/core/time";
import type { Job } from "../shared/runtime/serveTimer";

/** When the town sleeps. */
const NOT_BEFORE = "03:00";

/** What a minute's run may take on; the rest waits for the next. */
const MOST_A_RUN = 5;

/** Each community's ledger is looked through once a day (Shanghai). */
export const reconcile: Job<Due> = {
  name: "reconcile",
  due: async (tx, now) => (clockTime(now) < NOT_BEFORE ? [] : communitiesToReconcile(tx, dayOf(now), MOST_A_RUN)),
  run: (tx, { communityId }, now, environment) => {
    const ownKeys = environment.sealKeys().map(({ publicKey }) => publicKey);
    return reconcileCommunity(tx, communityId, ownKeys, now);
  },
};
