import { cloudStorage } from "../shared/adapters/cloudStorage";
import { sealKeys } from "../shared/adapters/sealKeys";
import { serveTimer } from "../shared/runtime/serveTimer";
import { closeMonths } from "./closeMonths";
import { deliverMessages } from "./deliverMessages";
import { lapseOrders } from "./lapseOrders";
import { expireOffers } from "./expireOffers";
import { runMediations } from "./runMediations";
import { remindAdvice } from "./remindAdvice";
import { remindPromises } from "./remindPromises";
import { remindReports } from "./remindReports";
import { payReports } from "./payReports";
import { expirePoints } from "./expirePoints";
import { payOwed } from "./payOwed";
import { reconcile } from "./reconcile";
import { runCaseClocks } from "./runCaseClocks";
import { sealLedgers } from "./sealLedgers";
import { workImports } from "./workImports";

export const main = serveTimer(
  "jobs",
  [
    expireOffers,
    lapseOrders,
    runCaseClocks,
    runMediations,
    remindPromises,
    remindAdvice,
    remindReports,
    workImports,
    deliverMessages,
    closeMonths,
    payOwed,
    payReports,
    expirePoints,
    sealLedgers,
    reconcile,
  ],
  {
    sealKeys,
    storage: cloudStorage,
  },
);
