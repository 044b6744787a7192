import { remindOfReport } from "../shared/core/report/remind";
import { type DueReport, reportsToRemind } from "../shared/core/report/store/reports";
import type { Job } from "../shared/runtime/serveTimer";

/** What a minute's run may take on; the rest waits for the next. */
const MOST_A_RUN = 200;

/** Reports and appeals of them that nobody has judged for days. */
export const remindReports: Job<DueReport> = {
  name: "remindReports",
  due: (tx, now) => reportsToRemind(tx, now, MOST_A_RUN),
  run: (tx, due, now) => remindOfReport(tx, due, now),
};
