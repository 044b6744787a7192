import { appealReport } from "./appealReport";
import { decideReport } from "./decideReport";
import { judgeReport } from "./judgeReport";
import { report } from "./report";
import { reports } from "./reports";

/** Reports with reward. */
export const reportHandlers = { appealReport, decideReport, judgeReport, report, reports };
