import { settingsOf } from "../area/store/settings";
import { pointsFor } from "../ledger/rules";
import { payVisit, releaseHold } from "../ledger/store/movements";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import type { OrderRecord } from "./store/orders";
import { updateVisit, type Visit } from "./store/visits";

/** Pays a finished visit out of the order's hold; a visit of less than a minute pays nothing and the hold is set free. */
export async function settle(
  tx: Tx,
  order: OrderRecord,
  visit: Visit,
  paidMinutes: number,
  actorId: string | null,
  now: Instant,
): Promise<void> {
  const { communityId, orderId, holdId } = order;
  const earnedPoints = pointsFor(paidMinutes, (await settingsOf(tx, communityId)).pointsPerHour);
  if (paidMinutes === 0) {
    await releaseHold(tx, communityId, holdId, "voided", now);
  } else {
    const { volunteerId } = visit;
    await payVisit(
      tx,
      { communityId, holdId, orderId, volunteerId, actorId, amountMinutes: paidMinutes, amountPoints: earnedPoints },
      now,
    );
  }
  await updateVisit(tx, communityId, visit.visitId, { paidMinutes, earnedPoints });
}
