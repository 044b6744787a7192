import type { OrderEvent, OrderState } from "@contract/order";
import { refuse } from "../refusal";
import { daysAfter, hoursAfter, type Instant, minutesAfter } from "../time";
import { notYetReachable, transitions } from "./transitions";

/** How far ahead one may book; a standing arrangement comes later. */
const BOOKING_DAYS_AHEAD = 30;

/** An accepted order whose visit was never started lapses this long after its planned end. */
const NEVER_STARTED_HOURS = 24;

/** How someone stands to an order. */
export interface Standing {
  isResident: boolean;
  /** The volunteer who has accepted it. */
  isItsVolunteer: boolean;
  /** A volunteer with a pending offer for it. */
  isOffered: boolean;
  /** A volunteer of the community who may claim what is open. */
  mayClaim: boolean;
  isDispatcher: boolean;
}

/** What the buttons of this viewer may do, from the table that guards the transitions. */
export function allowedActions(order: { state: OrderState; isOpen: boolean }, standing: Standing): OrderEvent[] {
  return transitions
    .filter(({ event, from }) => !notYetReachable.has(event) && from.includes(order.state))
    .filter(({ event, by }) => by.some((party) => actsAs(party, event, order.isOpen, standing)))
    .map(({ event }) => event);
}

function actsAs(party: string, event: OrderEvent, isOpen: boolean, standing: Standing): boolean {
  if (party === "resident") return standing.isResident;
  if (party === "dispatcher") return standing.isDispatcher && !(event === "open" && isOpen);
  if (party === "timer") return false;
  if (event === "claim") return isOpen && standing.mayClaim && !standing.isResident;
  if (event === "accept" || event === "decline") return standing.isOffered && !standing.isResident;
  return standing.isItsVolunteer;
}

/** Refuses a start that has passed or is too far ahead, and a length the service does not have. */
export function checkBooking(
  service: { durationChoices: number[] },
  booking: { startsAt: Instant; durationMinutes: number },
  now: Instant,
): void {
  if (booking.startsAt <= now) refuse("starts_in_past");
  if (booking.startsAt > daysAfter(now, BOOKING_DAYS_AHEAD)) {
    refuse("invalid_input", `最多提前${BOOKING_DAYS_AHEAD}天预约，请选近一些的时间。`);
  }
  if (!service.durationChoices.includes(booking.durationMinutes)) {
    refuse("invalid_input", "请从给出的时长里选一个。");
  }
}

/** When the timer must next look at an order in this state; null when it never need. */
export function dueAt(
  order: { state: OrderState; startsAt: Instant; durationMinutes: number },
  finishedAt: Instant | null,
  autoConfirmHours: number,
): Instant | null {
  if (order.state === "placed" || order.state === "dispatching") return order.startsAt;
  if (order.state === "accepted") return hoursAfter(plannedEnd(order), NEVER_STARTED_HOURS);
  if (order.state === "finished" && finishedAt) return hoursAfter(finishedAt, autoConfirmHours);
  return null;
}

export function plannedEnd(order: { startsAt: Instant; durationMinutes: number }): Instant {
  return minutesAfter(order.startsAt, order.durationMinutes);
}

/** Minutes to pay for a visit: what was served, never more than was booked and held. */
export function payableMinutes(servedMinutes: number, bookedMinutes: number): number {
  return Math.min(servedMinutes, bookedMinutes);
}

/** A name as someone sees it who has no need of it yet: 王秀兰 becomes 王**. */
export function maskedName(name: string): string {
  const [surname = "", ...given] = name;
  return surname + "*".repeat(Math.max(1, given.length));
}
