import type { Circumstances } from "@contract/points";
import type { Actor } from "../../actor";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";
import type { Tier } from "../need";

/** Each is of a waiting asking alone, and says whether it still was one. */

function waiting(tx: Tx, communityId: string, askingId: string) {
  return tx
    .updateTable("pool_askings")
    .where("community_id", "=", communityId)
    .where("asking_id", "=", askingId)
    .where("state", "=", "waiting");
}

export async function markConfirmed(
  tx: Tx,
  actor: Actor,
  askingId: string,
  found: Circumstances,
  now: Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await waiting(tx, actor.communityId, askingId)
    .set({
      confirmed_lives_alone: found.livesAlone,
      confirmed_low_income: found.lowIncome,
      confirmed_disabled: found.disabled,
      confirmed_by_id: actor.memberId,
      confirmed_at: now,
    })
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function markAllocated(
  tx: Tx,
  actor: Actor,
  askingId: string,
  given: { tier: Tier; amountMinutes: number; reason: string },
  now: Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await waiting(tx, actor.communityId, askingId)
    .set({
      state: "allocated",
      tier: given.tier,
      given_minutes: given.amountMinutes,
      reason: given.reason,
      decided_by_id: actor.memberId,
      decided_at: now,
    })
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function markDeclined(
  tx: Tx,
  actor: Actor,
  askingId: string,
  reason: string,
  now: Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await waiting(tx, actor.communityId, askingId)
    .set({ state: "declined", reason, decided_by_id: actor.memberId, decided_at: now })
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function markWithdrawn(tx: Tx, actor: Actor, askingId: string, now: Instant): Promise<boolean> {
  const { numUpdatedRows } = await waiting(tx, actor.communityId, askingId)
    .set({ state: "withdrawn", decided_by_id: actor.memberId, decided_at: now })
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
