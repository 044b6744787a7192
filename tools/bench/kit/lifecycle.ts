import { call } from "./call";
import { type Lane, type Turn, VISIT_MINUTES } from "./lanes";

/**
 * An order from booking to payment through the deployed functions: six writes, and two reads by the resident,
 * whose phone has to show each code before the volunteer can give it.
 */
export async function liveThrough(lane: Lane): Promise<void> {
  const turn = lane.next();
  const { world, resident, volunteer, bookedAt, startsAt, endsAt } = turn;
  const { dispatcher } = world;
  const { orderId } = await book(turn);
  const offer = { orderId, volunteerId: volunteer.memberId };
  await call(world, { by: dispatcher, action: "dispatch.offer", input: offer, at: bookedAt });
  await call(world, { by: volunteer, action: "dispatch.accept", input: { orderId }, at: bookedAt });
  const atTheDoor = { orderId, code: await codeShown(turn, orderId) };
  await call(world, { by: volunteer, action: "dispatch.start", input: atTheDoor, at: startsAt });
  const whenDone = { orderId, code: await codeShown(turn, orderId) };
  await call(world, { by: volunteer, action: "dispatch.finish", input: whenDone, at: endsAt });
  const rating = { orderId, stars: 5, words: "谢谢" };
  await call(world, { by: resident, action: "order.confirm", input: rating, at: endsAt });
}

export function book({ world, resident, bookedAt, startsAt }: Turn) {
  const input = {
    serviceId: world.serviceId,
    startsAt: startsAt.toISOString(),
    durationMinutes: VISIT_MINUTES,
    place: "1号楼101",
    note: "请带老花镜",
  };
  return call(world, { by: resident, action: "order.book", input, at: bookedAt });
}

/** Books an order and opens it to claiming; gives its id. */
export async function bookOpen(turn: Turn): Promise<string> {
  const { orderId } = await book(turn);
  const { world, bookedAt } = turn;
  await call(world, { by: world.dispatcher, action: "dispatch.open", input: { orderId }, at: bookedAt });
  return orderId;
}

export function claim({ world, volunteer, bookedAt }: Turn, orderId: string) {
  return call(world, { by: volunteer, action: "dispatch.claim", input: { orderId }, at: bookedAt });
}

async function codeShown({ world, resident, startsAt }: Turn, orderId: string): Promise<string> {
  const { visitCode } = await call(world, { by: resident, action: "order.get", input: { orderId }, at: startsAt });
  if (!visitCode) throw new Error("no code is shown");
  return visitCode.code;
}
