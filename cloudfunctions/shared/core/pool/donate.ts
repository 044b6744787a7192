import { randomUUID } from "node:crypto";
import type { Actor } from "../actor";
import { isAmount } from "../ledger/rules";
import { donateMinutes } from "../ledger/store/gifts";
import { refuse } from "../refusal";
import type { Instant } from "../time";
import type { Tx } from "../transaction";

/** Gives minutes to the community's pool. Refuses amount_invalid, insufficient_minutes, account_suspended. */
export async function donate(tx: Tx, actor: Actor, amountMinutes: number, now: Instant): Promise<void> {
  if (!isAmount(amountMinutes)) refuse("amount_invalid");
  const { communityId, memberId } = actor;
  await donateMinutes(tx, { communityId, giftId: randomUUID(), fromId: memberId, amountMinutes }, now);
}
