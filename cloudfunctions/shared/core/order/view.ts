import type { Order, OrderEvent, OrderState, OrderSummary } from "@contract/order";
import type { z } from "zod";
import type { OrderMoment } from "@contract/order/order";
import { type Actor, holds } from "../actor";
import { refuse } from "../refusal";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { allowedActions, maskedName, type Standing } from "./rules";
import { historyOf } from "./store/events";
import { findOrder, type FoundOrder, type OrderLine } from "./store/orderLines";
import { codesOf } from "./store/visits";

/** How the viewer stands to an order. */
export function standingOf(line: OrderLine, viewer: Actor): Standing {
  return {
    isResident: line.residentId === viewer.memberId,
    isItsVolunteer: line.volunteerId === viewer.memberId,
    isOffered: line.offerExpiresAt !== null,
    mayClaim: holds(viewer, "volunteer"),
    isDispatcher: holds(viewer, "dispatcher"),
  };
}

/** As much of an order as the viewer may see: names and address to those concerned, and to the volunteer until the visit is over. */
export function summaryOf(line: OrderLine, viewer: Actor): OrderSummary {
  const standing = standingOf(line, viewer);
  const state = line.state as OrderState;
  const isVisiting = standing.isItsVolunteer && line.endedAt === null;
  const knows = standing.isResident || standing.isDispatcher || isVisiting;
  const knowsNote = knows || standing.isOffered || line.isOpen;
  return {
    orderId: line.orderId,
    state,
    serviceCode: line.serviceCode,
    serviceName: line.serviceName,
    startsAt: line.startsAt.toISOString(),
    durationMinutes: line.durationMinutes,
    residentName: knows || standing.isItsVolunteer ? line.residentName : maskedName(line.residentName),
    volunteerName: line.volunteerName,
    place: knows ? line.place : line.gridName,
    note: knowsNote ? line.note : "",
    open: line.isOpen,
    allowedActions: allowedActions({ state, isOpen: line.isOpen }, standing),
  };
}

/** One order in full. Refuses not_found to whom it is no concern of. */
export async function viewOrder(tx: Tx, viewer: Actor, orderId: string, now: Instant): Promise<z.input<typeof Order>> {
  const line = (await findOrder(tx, viewer.communityId, viewer.memberId, orderId, now)) ?? refuse("not_found");
  const standing = standingOf(line, viewer);
  const concerned =
    standing.isResident ||
    standing.isDispatcher ||
    standing.isItsVolunteer ||
    standing.isOffered ||
    (standing.mayClaim && line.isOpen);
  if (!concerned) refuse("not_found");
  return fullView(tx, line, viewer);
}

/** The same to one whose part in it may have ended with what they just did, as a volunteer's who gives it back. */
export async function viewAfterwards(
  tx: Tx,
  viewer: Actor,
  orderId: string,
  now: Instant,
): Promise<z.input<typeof Order>> {
  const line = await findOrder(tx, viewer.communityId, viewer.memberId, orderId, now);
  return fullView(tx, line ?? refuse("not_found"), viewer);
}

async function fullView(tx: Tx, line: FoundOrder, viewer: Actor): Promise<z.input<typeof Order>> {
  const standing = standingOf(line, viewer);
  return {
    ...summaryOf(line, viewer),
    visitCode: standing.isResident ? await visitCodeOf(tx, line) : null,
    startedAt: isoOrNull(line.startedAt),
    finishedAt: isoOrNull(line.finishedAt),
    servedMinutes: line.servedMinutes,
    paidMinutes: line.paidMinutes,
    earnedPoints: line.earnedPoints,
    confirmsItselfAt: line.state === "finished" ? isoOrNull(line.dueAt) : null,
    stars: line.stars,
    knownVolunteer: line.knownVolunteer ?? false,
    history: await historyFor(tx, line, standing),
  };
}

async function visitCodeOf(tx: Tx, line: OrderLine) {
  if (!line.visitId || (line.state !== "accepted" && line.state !== "started")) return null;
  const codes = await codesOf(tx, line.communityId, line.visitId);
  return line.state === "accepted"
    ? { purpose: "start" as const, code: codes.start }
    : { purpose: "finish" as const, code: codes.finish };
}

/** What was said in words stays between the resident and the desk; a volunteer sees what happened and when. */
async function historyFor(tx: Tx, line: OrderLine, standing: Standing): Promise<z.input<typeof OrderMoment>[]> {
  const history = await historyOf(tx, line.communityId, line.orderId);
  const mayRead = standing.isResident || standing.isDispatcher;
  return history.map(({ event, at, by, note }) => ({
    event: event as OrderEvent,
    at: at.toISOString(),
    by: by as z.input<typeof OrderMoment>["by"],
    note: mayRead ? note : null,
  }));
}

function isoOrNull(at: Instant | null): string | null {
  return at?.toISOString() ?? null;
}
