import { sealKeys } from "../shared/adapters/sealKeys";
import { serveTimer } from "../shared/runtime/serveTimer";
import { lapseOrders } from "./lapseOrders";
import { expireOffers } from "./expireOffers";
import { sealLedgers } from "./sealLedgers";

export const main = serveTimer("jobs", [expireOffers, lapseOrders, sealLedgers], { sealKeys });
