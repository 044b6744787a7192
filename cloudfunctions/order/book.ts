import type { order as contract } from "@contract/order";
import type { HandlerCall } from "../shared/runtime/handler";
import { book as bookOrder } from "../shared/core/order/book";
import { viewOrder } from "../shared/core/order/view";

export async function book({ tx, actor, input, now }: HandlerCall<typeof contract.book>) {
  const orderId = await bookOrder(tx, actor, { ...input, startsAt: new Date(input.startsAt) }, now);
  return { order: await viewOrder(tx, actor, orderId, now) };
}
