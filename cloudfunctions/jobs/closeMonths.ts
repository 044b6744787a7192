import { closeMonth } from "../shared/core/clearing/closeMonth";
import { monthsToClose, type OpenMonth } from "../shared/core/clearing/store/statements";
import type { Job } from "../shared/runtime/serveTimer";

/** What a minute's run may take on; the rest waits for the next. */
const MOST_A_RUN = 500;

/** A month that is over is closed between each two communities, and what is owed is settled. */
export const closeMonths: Job<OpenMonth> = {
  name: "closeMonths",
  due: (tx, now) => monthsToClose(tx, now, MOST_A_RUN),
  run: (tx, open, now) => closeMonth(tx, open, now),
};
