import { call } from "./call";
import { type Lane, type Turn, VISIT_MINUTES } from "./lanes";

/**
 * An order from booking to payment through the deployed functions: six writes, and two reads by the resident,
 * whose phone has to show each code before the volunteer can give it.
 */
export async function liveThrough(lane: Lane): Promise<void> {
  const turn = lane.next();
  const { world, resident, volunteer } = turn;
  const { orderId } = await book(turn);
  await call(world, world.dispatcher, "dispatch.offer", { orderId, volunteerId: volunteer.memberId });
  await call(world, volunteer, "dispatch.accept", { orderId });
  const startCode = await codeShown(turn, orderId);
  await call(world, volunteer, "dispatch.start", { orderId, code: startCode });
  const finishCode = await codeShown(turn, orderId);
  await call(world, volunteer, "dispatch.finish", { orderId, code: finishCode });
  await call(world, resident, "order.confirm", { orderId, stars: 5, words: "谢谢" });
}

export function book({ world, resident, startsAt }: Turn) {
  return call(world, resident, "order.book", {
    serviceId: world.serviceId,
    startsAt: startsAt.toISOString(),
    durationMinutes: VISIT_MINUTES,
    place: "1号楼101",
    note: "请带老花镜",
  });
}

/** Books an order and opens it to claiming; gives its id. */
export async function bookOpen(turn: Turn): Promise<string> {
  const { orderId } = await book(turn);
  const { world } = turn;
  await call(world, world.dispatcher, "dispatch.open", { orderId });
  return orderId;
}

export function claim({ world, volunteer }: Turn, orderId: string) {
  return call(world, volunteer, "dispatch.claim", { orderId });
}

async function codeShown({ world, resident }: Turn, orderId: string): Promise<string> {
  const { visitCode } = await call(world, resident, "order.get", { orderId });
  if (!visitCode) throw new Error("no code is shown");
  return visitCode.code;
}
