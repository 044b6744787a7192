import { type DueClock, clocksDue } from "../shared/core/request/store/clocks";
import { beat } from "../shared/core/request/sweep";
import { putOff } from "../shared/core/request/timing";
import type { Job } from "../shared/runtime/serveTimer";

/** What a minute's run may take on; the rest waits for the next. */
const MOST_A_RUN = 500;

/** Reminders at half and three quarters, breaches that climb, pauses that end, silence that closes. */
export const runCaseClocks: Job<DueClock> = {
  name: "runCaseClocks",
  due: (tx, now) => clocksDue(tx, now, MOST_A_RUN),
  run: (tx, due, now) => beat(tx, due, now),
  putOff: (tx, due, now) => putOff(tx, due, now),
};
