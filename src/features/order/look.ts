import type { OrderState } from "@contract/order/order";
import type { Tone } from "@/ui/Chip";

export const toneOf: Record<OrderState, Tone> = {
  placed: "wait",
  dispatching: "wait",
  accepted: "info",
  started: "info",
  finished: "mind",
  confirmed: "go",
  cancelled: "stop",
  expired: "stop",
  disputed: "mind",
  voided: "stop",
};

/** The step an order stands at; undefined for one whose life ended early. */
export const stepOf: Partial<Record<OrderState, number>> = {
  placed: 1,
  dispatching: 1,
  accepted: 2,
  started: 3,
  finished: 5,
  disputed: 5,
  confirmed: 6,
};
