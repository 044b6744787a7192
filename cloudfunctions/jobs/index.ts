import { serveTimer } from "../shared/runtime/serveTimer";
import { lapseOrders } from "./lapseOrders";
import { expireOffers } from "./expireOffers";

export const main = serveTimer("jobs", [expireOffers, lapseOrders]);
