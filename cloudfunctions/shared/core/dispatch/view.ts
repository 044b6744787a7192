import type { DeskOrder, Task } from "@contract/dispatch";
import type { Actor } from "../actor";
import { pointsFor } from "../ledger/rules";
import type { OrderLine } from "../order/store/orderLines";
import { summaryOf } from "../order/view";
import type { Instant } from "../time";
import type { offersOf } from "./store/offers";

type Offers = Awaited<ReturnType<typeof offersOf>>;

/** An order as it lies on the desk. */
export function deskOrder(line: OrderLine, viewer: Actor, offers: Offers, now: Instant): DeskOrder {
  return {
    ...summaryOf(line, viewer),
    placedAt: line.placedAt.toISOString(),
    disputeReason: line.state === "disputed" ? line.disputeReason : null,
    servedMinutes: line.servedMinutes,
    offers: offers
      .filter((offer) => offer.orderId === line.orderId)
      .map(({ volunteerName, state, expiresAt }) => ({
        volunteerName,
        // The timer writes it down within the minute; what counts is the hour on the offer.
        state: (state === "pending" && expiresAt <= now ? "expired" : state) as DeskOrder["offers"][number]["state"],
        expiresAt: expiresAt.toISOString(),
      })),
  };
}

/** An order as a volunteer weighs it. */
export function taskOf(line: OrderLine, viewer: Actor, ownGridId: string | null, pointsPerHour: number): Task {
  return {
    ...summaryOf(line, viewer),
    earnsMinutes: line.durationMinutes,
    earnsPoints: pointsFor(line.durationMinutes, pointsPerHour),
    sameGrid: line.gridId === ownGridId,
    offerExpiresAt: line.offerExpiresAt?.toISOString() ?? null,
  };
}
