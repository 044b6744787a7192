import { expireOffer, lapsedOffers } from "../shared/core/dispatch/store/offers";
import type { Job } from "../shared/runtime/serveTimer";

/** What a minute's run may take on; the rest waits for the next. */
const MOST_A_RUN = 500;

/** Offers that nobody answered in time are written down as expired. */
export const expireOffers: Job<{ communityId: string; offerId: string }> = {
  name: "expireOffers",
  due: (tx, now) => lapsedOffers(tx, now, MOST_A_RUN),
  run: (tx, offer) => expireOffer(tx, offer),
};
