import { type DueMediation, mediationsDue } from "../shared/core/mediation/store/lists";
import { beatMediation } from "../shared/core/mediation/sweep";
import type { Job } from "../shared/runtime/serveTimer";

/** What a minute's run may take on; the rest waits for the next. */
const MOST_A_RUN = 200;

/** Invitations that lapse, months that are over, agreements that have rested. */
export const runMediations: Job<DueMediation> = {
  name: "runMediations",
  due: (tx, now) => mediationsDue(tx, now, MOST_A_RUN),
  run: (tx, due, now) => beatMediation(tx, due, now),
};
