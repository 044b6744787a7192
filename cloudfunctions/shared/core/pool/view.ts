import type { OwnAsking } from "@contract/points";
import { type Instant, startOfYear, yearOf } from "../time";
import type { Tx } from "../transaction";
import { inOrderOfNeed, orderOfNeed } from "./need";
import { lastAskingOf, waitingAskings } from "./store/askings";
import { poolAccounts, poolSums } from "./store/sums";

/** What is published of the pool: what it holds, what came and went this year, by which order it is given. */
export async function publishedPool(tx: Tx, communityId: string, now: Instant) {
  const { ids, heldMinutes } = await poolAccounts(tx, communityId);
  const sums = await poolSums(tx, communityId, ids, startOfYear(now));
  const of = (kind: string) => sums.find((sum) => sum.kind === kind) ?? { amountMinutes: 0, count: 0 };
  return {
    heldMinutes,
    year: yearOf(now),
    donatedMinutes: of("donation").amountMinutes,
    excessMinutes: of("excess").amountMinutes,
    allocatedMinutes: 0 - of("allocation").amountMinutes,
    allocatedCount: of("allocation").count,
    order: [...orderOfNeed],
  };
}

/** A member's last asking, with how many are before them while it waits. */
export async function ownAsking(
  tx: Tx,
  communityId: string,
  memberId: string,
  now: Instant,
): Promise<OwnAsking | null> {
  const last = await lastAskingOf(tx, communityId, memberId);
  if (!last) return null;
  const isWaiting = last.state === "waiting";
  const queue = isWaiting ? inOrderOfNeed(await waitingAskings(tx, communityId), now) : [];
  return {
    ...last,
    state: last.state as OwnAsking["state"],
    askedAt: last.askedAt.toISOString(),
    ahead: isWaiting ? queue.findIndex(({ askingId }) => askingId === last.askingId) : null,
  };
}
