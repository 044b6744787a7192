import type { dispatch as contract } from "@contract/dispatch";
import { countAttempt } from "../shared/core/attempt/countAttempt";
import { codeAttempt, start as startVisit } from "../shared/core/dispatch/checkIn";
import { viewOrder } from "../shared/core/order/view";
import type { PreparedHandler } from "../shared/runtime/handler";

export const start: PreparedHandler<typeof contract.start, void> = {
  prepare: ({ tx, actor, now }) => countAttempt(tx, codeAttempt(actor), now),
  async run({ tx, actor, input, now }) {
    await startVisit(tx, actor, input, now);
    return { order: await viewOrder(tx, actor, input.orderId, now) };
  },
};
