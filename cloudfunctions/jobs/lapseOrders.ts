import { lapse } from "../shared/core/order/lapse";
import { ordersDue } from "../shared/core/order/store/orders";
import type { Job } from "../shared/runtime/serveTimer";

/** What a minute's run may take on; the rest waits for the next. */
const MOST_A_RUN = 500;

/** Orders nobody served expire; orders nobody spoke about confirm themselves. */
export const lapseOrders: Job<{ communityId: string; orderId: string }> = {
  name: "lapseOrders",
  due: (tx, now) => ordersDue(tx, now, MOST_A_RUN),
  run: (tx, due, now) => lapse(tx, due, now),
};
