import { type DuePromise, promisesDue } from "../shared/core/mediation/store/promises";
import { remindPromise } from "../shared/core/mediation/sweep";
import type { Job } from "../shared/runtime/serveTimer";

/** What a minute's run may take on; the rest waits for the next. */
const MOST_A_RUN = 200;

/** Reminders of what was promised in a mediation. */
export const remindPromises: Job<DuePromise> = {
  name: "remindPromises",
  due: (tx, now) => promisesDue(tx, now, MOST_A_RUN),
  run: (tx, due, now) => remindPromise(tx, due, now),
};
