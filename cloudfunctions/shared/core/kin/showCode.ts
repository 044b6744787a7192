import { randomInt } from "node:crypto";
import type { Actor } from "../actor";
import { lockMember } from "../member/store/members";
import { refuse } from "../refusal";
import { type Instant, minutesAfter } from "../time";
import type { Tx } from "../transaction";
import { clearCodes, insertCode, type KinCode } from "./store/kinCodes";

const SHOWN_MINUTES = 15;
const MOST_DRAWS = 5;

/** Makes the code that the actor's kin enter on their own phone; an earlier one no longer holds. */
export async function showCode(tx: Tx, actor: Actor, now: Instant): Promise<KinCode> {
  const { communityId, memberId } = actor;
  await lockMember(tx, communityId, memberId);
  await clearCodes(tx, communityId, memberId, now);
  const expiresAt = minutesAfter(now, SHOWN_MINUTES);
  for (let draws = 0; draws < MOST_DRAWS; draws += 1) {
    const drawn = { code: String(randomInt(100_000_000)).padStart(8, "0"), expiresAt };
    if (await insertCode(tx, communityId, memberId, drawn)) return drawn;
  }
  return refuse("busy");
}
