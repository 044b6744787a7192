import { randomUUID } from "node:crypto";
import type { Actor } from "../actor";
import { isAmount } from "../ledger/rules";
import { giveMinutes } from "../ledger/store/gifts";
import { findMember } from "../member/store/members";
import { refuse } from "../refusal";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { areKin } from "./store/kin";

/**
 * Gives minutes to spouse or direct kin; anyone else is helped through the pool.
 * Refuses amount_invalid, gift_to_self, not_found, not_kin, insufficient_minutes, cap_reached, account_suspended.
 */
export async function gift(
  tx: Tx,
  actor: Actor,
  input: { toMemberId: string; amountMinutes: number },
  now: Instant,
): Promise<void> {
  const { communityId, memberId } = actor;
  const { toMemberId, amountMinutes } = input;
  if (!isAmount(amountMinutes)) refuse("amount_invalid");
  if (toMemberId === memberId) refuse("gift_to_self");
  if (!(await findMember(tx, communityId, toMemberId))) refuse("not_found");
  if (!(await areKin(tx, communityId, memberId, toMemberId))) refuse("not_kin");
  await giveMinutes(tx, { communityId, giftId: randomUUID(), fromId: memberId, toId: toMemberId, amountMinutes }, now);
}
