import { sealKeys } from "../shared/adapters/sealKeys";
import { serveTimer } from "../shared/runtime/serveTimer";
import { closeMonths } from "./closeMonths";
import { deliverMessages } from "./deliverMessages";
import { lapseOrders } from "./lapseOrders";
import { expireOffers } from "./expireOffers";
import { expirePoints } from "./expirePoints";
import { payOwed } from "./payOwed";
import { reconcile } from "./reconcile";
import { runCaseClocks } from "./runCaseClocks";
import { sealLedgers } from "./sealLedgers";

export const main = serveTimer(
  "jobs",
  [
    expireOffers,
    lapseOrders,
    runCaseClocks,
    deliverMessages,
    closeMonths,
    payOwed,
    expirePoints,
    sealLedgers,
    reconcile,
  ],
  {
    sealKeys,
  },
);
