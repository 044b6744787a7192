import { randomUUID } from "node:crypto";
import { daysAfter, hoursAfter, minutesAfter } from "../../../cloudfunctions/shared/core/time";
import type { Bare } from "./engines";
import { ledgerId } from "../../../cloudfunctions/shared/core/ledger/ids";
import * as write from "./floorStatements";
import { type Turn, VISIT_MINUTES } from "./lanes";
import type { Person } from "./world";

/*
 * The floor: the rows one lifecycle can't do without, written bare in six transactions. Nothing is parsed,
 * authorised, decided, read or logged; what it leaves is nevertheless what the functions would have left.
 */

const DIGEST = "0".repeat(64);
/** About as long as an answer that shows an order. */
const ANSWER = JSON.stringify({ order: "x".repeat(900) });

export async function liveBare(bare: Bare, turn: Turn): Promise<void> {
  const order = { orderId: randomUUID(), holdId: randomUUID(), visitId: randomUUID() };
  await bookBare(bare, turn, order);
  await offerAndAccept(bare, turn, order);
  await startAndFinish(bare, turn, order);
  await confirm(bare, turn, order);
}

interface Ids {
  orderId: string;
  holdId: string;
  visitId: string;
}

export function bookBare(
  bare: Bare,
  turn: Turn,
  { orderId, holdId }: Pick<Ids, "orderId" | "holdId"> = { orderId: randomUUID(), holdId: randomUUID() },
): Promise<void> {
  const { world, resident, bookedAt, startsAt } = turn;
  const { communityId, serviceId, gridId } = world;
  const hold = [communityId, holdId, resident.minutesAccount, VISIT_MINUTES, orderId, bookedAt];
  const order = [communityId, orderId, resident.memberId, serviceId, gridId, "1号楼101", "请带老花镜", startsAt];
  return answered(bare, turn, async () => {
    await bare.run(write.insertHold, hold);
    await bare.run(write.insertOrder, [...order, VISIT_MINUTES, holdId, bookedAt]);
    await bare.run(write.insertEvent, happening(turn, orderId, 1, "place", null, "placed", "resident", bookedAt));
    await bare.run(write.holdMinutes, [communityId, resident.minutesAccount, VISIT_MINUTES]);
  });
}

/** Takes an order that was booked and opened. */
export function claimBare(bare: Bare, turn: Turn, orderId: string): Promise<void> {
  return answered(bare, turn, () => take(bare, turn, { orderId, visitId: randomUUID() }, "claim"));
}

async function offerAndAccept(bare: Bare, turn: Turn, ids: Ids): Promise<void> {
  const { world, volunteer, bookedAt, startsAt } = turn;
  const { communityId, dispatcher } = world;
  const { orderId } = ids;
  const offerId = randomUUID();
  const lapses = minutesAfter(bookedAt, 30);
  await answered(bare, turn, async () => {
    await bare.run(write.moveOrder, [communityId, orderId, "dispatching", startsAt]);
    await bare.run(
      write.insertEvent,
      happening(turn, orderId, 2, "offer", "placed", "dispatching", "dispatcher", bookedAt),
    );
    const offer = [communityId, offerId, orderId, volunteer.memberId, dispatcher.memberId, bookedAt, lapses];
    await bare.run(write.insertOffer, offer);
  });
  await answered(bare, turn, async () => {
    await bare.run(write.acceptOffer, [communityId, offerId]);
    await take(bare, turn, ids, "accept");
  });
}

async function take(
  bare: Bare,
  turn: Turn,
  { orderId, visitId }: Pick<Ids, "orderId" | "visitId">,
  event: "claim" | "accept",
): Promise<void> {
  const { world, volunteer, bookedAt, startsAt } = turn;
  const { communityId } = world;
  const endsAt = minutesAfter(startsAt, VISIT_MINUTES);
  await bare.run(write.moveOrder, [communityId, orderId, "accepted", daysAfter(endsAt, 1)]);
  await bare.run(
    write.insertEvent,
    happening(turn, orderId, 3, event, "dispatching", "accepted", "volunteer", bookedAt),
  );
  await bare.run(write.insertVisit, [communityId, visitId, orderId, volunteer.memberId, startsAt, endsAt, bookedAt]);
  await bare.run(write.insertCodes, [communityId, visitId, "123456", "654321"]);
}

async function startAndFinish(bare: Bare, turn: Turn, { orderId, visitId }: Ids): Promise<void> {
  const { communityId } = turn.world;
  const [arrivedAt, leftAt] = [minutesAfter(turn.bookedAt, 60), minutesAfter(turn.bookedAt, 60 + VISIT_MINUTES)];
  await answered(bare, turn, async () => {
    await bare.run(write.moveOrder, [communityId, orderId, "started", null]);
    await bare.run(
      write.insertEvent,
      happening(turn, orderId, 4, "start", "accepted", "started", "volunteer", arrivedAt),
    );
    await bare.run(write.startVisit, [communityId, visitId, arrivedAt]);
  });
  await answered(bare, turn, async () => {
    await bare.run(write.moveOrder, [communityId, orderId, "finished", daysAfter(leftAt, 3)]);
    await bare.run(
      write.insertEvent,
      happening(turn, orderId, 5, "finish", "started", "finished", "volunteer", leftAt),
    );
    await bare.run(write.finishVisit, [communityId, visitId, leftAt, VISIT_MINUTES]);
  });
}

function confirm(bare: Bare, turn: Turn, { orderId, holdId, visitId }: Ids): Promise<void> {
  const { world, resident, volunteer, bookedAt } = turn;
  const { communityId, pointsFund } = world;
  const confirmedAt = minutesAfter(bookedAt, 90);
  const ids = [ledgerId(`service:${orderId}`), ledgerId(`award:${orderId}`)];
  const way = [resident.minutesAccount, volunteer.minutesAccount, pointsFund, volunteer.pointsAccount];
  return answered(bare, turn, async () => {
    await bare.run(write.moveOrder, [communityId, orderId, "confirmed", null]);
    await bare.run(
      write.insertEvent,
      happening(turn, orderId, 6, "confirm", "finished", "confirmed", "resident", confirmedAt),
    );
    await bare.run(write.insertRating, [communityId, orderId, 5, "谢谢", confirmedAt]);
    await bare.run(write.payVisit, [communityId, visitId, VISIT_MINUTES]);
    await bare.run(write.postHold, [communityId, holdId, VISIT_MINUTES, confirmedAt]);
    await bare.run(write.post, [communityId, VISIT_MINUTES, ...way, orderId, resident.memberId, confirmedAt, ...ids]);
    await bare.run(write.insertLot, [communityId, ids[1], lapseOf(confirmedAt)]);
  });
}

/** The end of the next calendar year in Shanghai. */
function lapseOf(earnedAt: Date): Date {
  return hoursAfter(new Date(Date.UTC(hoursAfter(earnedAt, 8).getUTCFullYear() + 2, 0, 1)), -8);
}

/** A transaction with the row that answers a retry. */
async function answered(bare: Bare, { world, bookedAt }: Turn, work: () => Promise<void>): Promise<void> {
  await bare.run("BEGIN");
  await bare.run(write.insertCall, [world.communityId, randomUUID(), DIGEST, ANSWER, bookedAt]);
  await work();
  await bare.run("COMMIT");
}

function happening(
  turn: Turn,
  orderId: string,
  eventNo: number,
  event: string,
  from: string | null,
  to: string,
  by: "resident" | "volunteer" | "dispatcher",
  at: Date,
): unknown[] {
  const actor: Person = by === "dispatcher" ? turn.world.dispatcher : turn[by];
  return [turn.world.communityId, orderId, eventNo, event, from, to, by, actor.memberId, at];
}
