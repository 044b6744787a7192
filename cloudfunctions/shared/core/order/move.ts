import type { OrderEvent, OrderState } from "@contract/order";
import { settingsOf } from "../area/store/settings";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { dueAt } from "./rules";
import { insertEvent } from "./store/events";
import { type OrderRecord, updateOrder } from "./store/orders";
import { nextState, type Party } from "./transitions";

export interface Move {
  event: OrderEvent;
  by: Party;
  actorId: string | null;
  /** Where the event may lead to more than one state. */
  to?: OrderState;
  note?: string;
  /** Keeps or makes the order open to claiming; every other move closes it. */
  isOpen?: boolean;
  finishedAt?: Instant;
  disputeReason?: string;
}

/** Moves a locked order along its table and writes its history. Refuses order_moved_on, forbidden. */
export async function move(tx: Tx, order: OrderRecord, way: Move, now: Instant): Promise<OrderRecord> {
  const state = nextState(order.state, way.event, way.by, way.to);
  const autoConfirmHours = way.finishedAt ? (await settingsOf(tx, order.communityId)).autoConfirmHours : 0;
  const due = dueAt({ ...order, state }, way.finishedAt ?? null, autoConfirmHours);
  const moved = { ...order, state, isOpen: way.isOpen ?? false, dueAt: due };
  await updateOrder(tx, moved, way.disputeReason);
  const { event, by, actorId, note = null } = way;
  const { communityId, orderId, state: from } = order;
  await insertEvent(tx, { communityId, orderId, event, from, to: state, by, actorId, note }, now);
  return moved;
}
