import type { Order } from "@contract/order";
import { callAs, type Caller } from "./call";
import type { Person } from "./people";
import type { ServiceCode } from "./services";
import type { World } from "./world";

interface Booking {
  resident?: Person;
  service?: ServiceCode;
  /** From now. */
  startsInHours?: number;
  durationMinutes?: number;
  note?: string;
}

export async function book(world: World, booking: Booking = {}): Promise<Order> {
  const {
    resident = world.resident,
    service = "company",
    startsInHours = 2,
    durationMinutes = 60,
    note = "",
  } = booking;
  const { order } = await callAs(resident, "order", "book", {
    serviceId: world.community.serviceIds[service],
    startsAt: world.clock.in(startsInHours),
    durationMinutes,
    place: resident.address,
    note,
  });
  return order;
}

/** The code on the resident's phone. */
export async function codeFor(resident: Caller, orderId: string): Promise<string> {
  const { order } = await callAs(resident, "order", "get", { orderId });
  if (!order.visitCode) throw new Error(`no code is shown while ${order.state}`);
  return order.visitCode.code;
}

/** A code of six digits that is not this one. */
export function wrongCode(code: string): string {
  return code === "000000" ? "000001" : "000000";
}

export interface Parties {
  resident?: Person;
  volunteer?: Person;
}

/** Books and leads an order to the state, as the people concerned would. */
export async function orderIn(
  world: World,
  state: "placed" | "offered" | "open" | "accepted" | "started" | "finished" | "disputed" | "confirmed",
  booking: Booking & Parties & { servedMinutes?: number } = {},
): Promise<string> {
  const { resident = world.resident, volunteer = world.volunteer } = booking;
  const { orderId, durationMinutes } = await book(world, booking);
  if (state === "placed") return orderId;
  if (state === "open") {
    await callAs(world.dispatcher, "dispatch", "open", { orderId });
    return orderId;
  }
  await callAs(world.dispatcher, "dispatch", "offer", { orderId, volunteerId: volunteer.memberId });
  if (state === "offered") return orderId;
  await callAs(volunteer, "dispatch", "accept", { orderId });
  if (state === "accepted") return orderId;
  await callAs(volunteer, "dispatch", "start", { orderId, code: await codeFor(resident, orderId) });
  if (state === "started") return orderId;
  world.clock.advance({ minutes: booking.servedMinutes ?? durationMinutes });
  await callAs(volunteer, "dispatch", "finish", { orderId, code: await codeFor(resident, orderId) });
  if (state === "finished") return orderId;
  if (state === "disputed") await callAs(resident, "order", "dispute", { orderId, reason: "没有做完" });
  else await callAs(resident, "order", "confirm", { orderId, stars: 5, words: "" });
  return orderId;
}

/** Minutes and points of a member. */
export function balancesOf(person: Caller) {
  return callAs(person, "points", "balances", {});
}
