import { randomUUID } from "node:crypto";
import type { Actor } from "../actor";
import { reserveMinutes } from "../ledger/store/movements";
import { homeGridOf } from "../member/store/members";
import { refuse } from "../refusal";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { checkBooking } from "./rules";
import { insertEvent } from "./store/events";
import { insertOrder, type NewOrder } from "./store/orders";
import { findService } from "./store/services";

export interface BookInput {
  serviceId: string;
  startsAt: Instant;
  durationMinutes: number;
  place: string;
  note: string;
}

/** Places an order for oneself and holds its minutes. Refuses starts_in_past, insufficient_minutes, account_suspended. */
export async function book(tx: Tx, actor: Actor, input: BookInput, now: Instant): Promise<string> {
  const { communityId, memberId } = actor;
  const service =
    (await findService(tx, communityId, input.serviceId)) ?? refuse("not_found", "这项服务暂时没有，请另选一项。");
  checkBooking(service, input, now);
  const gridId =
    (await homeGridOf(tx, communityId, memberId)) ?? refuse("forbidden", "您登记的住址不在本社区，请联系支行。");
  const order: NewOrder = {
    ...input,
    communityId,
    orderId: randomUUID(),
    holdId: randomUUID(),
    residentId: memberId,
    placedById: memberId,
    gridId,
    state: "placed",
    isOpen: false,
    dueAt: input.startsAt,
  };
  const { orderId, holdId } = order;
  await reserveMinutes(
    tx,
    { communityId, holdId, memberId, amountMinutes: input.durationMinutes, sourceId: orderId },
    now,
  );
  await insertOrder(tx, order, now);
  await insertEvent(
    tx,
    { communityId, orderId, event: "place", from: null, to: "placed", by: "resident", actorId: memberId, note: null },
    now,
  );
  return orderId;
}
