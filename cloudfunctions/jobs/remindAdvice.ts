import { remind } from "../shared/core/advice/remind";
import { type DueReminder, remindersDue } from "../shared/core/advice/store/bookings";
import type { Job } from "../shared/runtime/serveTimer";

/** What a minute's run may take on; the rest waits for the next. */
const MOST_A_RUN = 200;

/** Reminders of an hour of advice, the morning of the day before. */
export const remindAdvice: Job<DueReminder> = {
  name: "remindAdvice",
  due: (tx, now) => remindersDue(tx, now, MOST_A_RUN),
  run: (tx, due, now) => remind(tx, due, now),
};
