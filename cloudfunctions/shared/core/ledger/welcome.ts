import type { Actor } from "../actor";
import { settingsOf } from "../area/store/settings";
import { verify } from "../member/verify";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { grantMinutes } from "./store/movements";

/**
 * Verifies a newcomer and gives the starting grant to one of 60 or over, once. Returns the minutes granted.
 * Refuses already_verified, too_young, budget_exhausted.
 */
export async function welcome(
  tx: Tx,
  actor: Actor,
  input: { memberId: string; asVolunteer: boolean },
  now: Instant,
): Promise<number> {
  const { communityId } = actor;
  const settings = await settingsOf(tx, communityId);
  const ageYears = await verify(tx, actor, input.memberId, input.asVolunteer, now);
  const amountMinutes = ageYears >= settings.elderAgeYears ? settings.startingGrantMinutes : 0;
  if (amountMinutes === 0) return 0;
  const key = `starting-grant:${input.memberId}`;
  await grantMinutes(tx, { communityId, memberId: input.memberId, amountMinutes, actorId: actor.memberId, key }, now);
  return amountMinutes;
}
