import type { OutputOf } from "@/api/call";
import { sayTime } from "@/time";
import { words } from "@/words/home";
import { words as orderWords } from "@/words/order";

/** The one line of what comes next: my visit to someone, or someone's to me, whichever is sooner. */
export function nextLine({ orders, visits }: OutputOf<"order", "home">, now: number): string {
  const order = orders.find(({ state }) => state === "placed" || state === "dispatching" || state === "accepted");
  const visit = visits[0];
  if (visit && (!order || visit.startsAt < order.startsAt))
    return words.myVisit(sayTime(visit.startsAt, now), visit.serviceName, visit.residentName);
  if (!order) return words.nothing;
  const who = order.volunteerName === null ? null : orderWords.surname(order.volunteerName);
  return words.visitLine(sayTime(order.startsAt, now), who, order.serviceName);
}
