import type { OrderEvent, OrderState } from "@contract/order";
import { refuse } from "../refusal";

/** As what someone acts on an order; the timer acts on what is due. */
export type Party = "resident" | "volunteer" | "dispatcher" | "timer";

export interface Transition {
  event: OrderEvent;
  from: readonly OrderState[];
  /** More than one where the decision chooses, as in resolving a dispute. */
  to: readonly OrderState[];
  by: readonly Party[];
}

/** An order's whole life. `place` makes the order, so it starts from nothing. */
export const transitions: readonly Transition[] = [
  { event: "place", from: [], to: ["placed"], by: ["resident"] },
  { event: "offer", from: ["placed", "dispatching"], to: ["dispatching"], by: ["dispatcher"] },
  { event: "open", from: ["placed", "dispatching"], to: ["dispatching"], by: ["dispatcher"] },
  { event: "claim", from: ["dispatching"], to: ["accepted"], by: ["volunteer"] },
  { event: "accept", from: ["dispatching"], to: ["accepted"], by: ["volunteer"] },
  { event: "decline", from: ["dispatching"], to: ["dispatching"], by: ["volunteer"] },
  { event: "release", from: ["accepted"], to: ["dispatching"], by: ["volunteer", "dispatcher"] },
  { event: "start", from: ["accepted"], to: ["started"], by: ["volunteer"] },
  { event: "finish", from: ["started"], to: ["finished"], by: ["volunteer"] },
  { event: "confirm", from: ["finished"], to: ["confirmed"], by: ["resident"] },
  { event: "autoConfirm", from: ["finished"], to: ["confirmed"], by: ["timer"] },
  { event: "dispute", from: ["started", "finished"], to: ["disputed"], by: ["resident"] },
  { event: "resolve", from: ["disputed"], to: ["confirmed", "voided"], by: ["dispatcher"] },
  { event: "cancel", from: ["placed", "dispatching", "accepted"], to: ["cancelled"], by: ["resident", "dispatcher"] },
  { event: "expire", from: ["placed", "dispatching", "accepted"], to: ["expired"], by: ["timer"] },
  { event: "extend", from: ["started"], to: ["started"], by: ["resident"] },
  { event: "noShow", from: ["accepted"], to: ["dispatching"], by: ["resident", "dispatcher"] },
  { event: "lateRecord", from: ["accepted", "started"], to: ["finished"], by: ["dispatcher"] },
  { event: "correct", from: ["confirmed"], to: ["confirmed"], by: ["dispatcher"] },
];

/** Events that nothing in the product causes yet: they are offered to nobody. */
export const notYetReachable: ReadonlySet<OrderEvent> = new Set(["extend", "noShow", "lateRecord", "correct"]);

export function transitionFor(event: OrderEvent): Transition {
  return transitions.find((transition) => transition.event === event)!;
}

/** The state an event leads to. Refuses order_moved_on where the table has no such way, forbidden where it is another's. */
export function nextState(from: OrderState, event: OrderEvent, by: Party, wanted?: OrderState): OrderState {
  const transition = transitionFor(event);
  if (!transition.by.includes(by)) refuse("forbidden");
  if (notYetReachable.has(event) || !transition.from.includes(from)) refuse("order_moved_on");
  const to = wanted ?? transition.to[0]!;
  if (!transition.to.includes(to)) refuse("order_moved_on");
  return to;
}
