import { sql } from "kysely";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";

/** From one member to another; who is kin was asked before. Refuses insufficient_minutes, cap_reached, account_suspended. */
export async function giveMinutes(
  tx: Tx,
  gift: { communityId: string; giftId: string; fromId: string; toId: string; amountMinutes: number },
  now: Instant,
): Promise<void> {
  await sql`select ledger_gift(${gift.communityId}, ${gift.giftId}, ${gift.fromId}, ${gift.toId}, ${gift.amountMinutes},
    ${now})`.execute(tx);
}

/** From a member to the pool. Refuses insufficient_minutes, account_suspended. */
export async function donateMinutes(
  tx: Tx,
  donation: { communityId: string; giftId: string; fromId: string; amountMinutes: number },
  now: Instant,
): Promise<void> {
  await sql`select ledger_donate(${donation.communityId}, ${donation.giftId}, ${donation.fromId},
    ${donation.amountMinutes}, ${now})`.execute(tx);
}

/** From the pool to one who asked; whose turn it is was decided before. Refuses pool_short, cap_reached. */
export async function allocateMinutes(
  tx: Tx,
  allocation: { communityId: string; askingId: string; memberId: string; amountMinutes: number; actorId: string },
  now: Instant,
): Promise<void> {
  await sql`select ledger_allocate(${allocation.communityId}, ${allocation.askingId}, ${allocation.memberId},
    ${allocation.amountMinutes}, ${allocation.actorId}, ${now})`.execute(tx);
}
