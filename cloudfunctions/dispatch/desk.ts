import type { dispatch as contract } from "@contract/dispatch";
import type { HandlerCall } from "../shared/runtime/handler";
import { cutPage, readCursor } from "../shared/core/cursor";
import { deskCounts, deskLines } from "../shared/core/dispatch/store/desk";
import { offersOf } from "../shared/core/dispatch/store/offers";
import { deskOrder } from "../shared/core/dispatch/view";
import { countUnverified } from "../shared/core/member/store/members";

export async function desk({ tx, actor, input, now }: HandlerCall<typeof contract.desk>) {
  const { communityId, memberId } = actor;
  const lines = await deskLines(tx, communityId, memberId, input.which, readCursor(input.after), now);
  const { items, next } = cutPage(lines, (line) => ({ at: line.startsAt, id: line.orderId }));
  const offers = await offersOf(
    tx,
    communityId,
    items.map((line) => line.orderId),
  );
  return {
    items: items.map((line) => deskOrder(line, actor, offers, now)),
    next,
    counts: { ...(await deskCounts(tx, communityId)), newcomers: await countUnverified(tx, communityId) },
  };
}
