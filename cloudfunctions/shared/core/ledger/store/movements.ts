import { sql } from "kysely";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";

/** Each is one call of a database function, which decides, locks and posts; its refusals arrive as the contract's codes. */

export async function openMemberAccounts(tx: Tx, communityId: string, memberId: string): Promise<void> {
  await sql`select ledger_open_member(${communityId}, ${memberId})`.execute(tx);
}

/** Refuses insufficient_minutes, account_suspended. */
export async function reserveMinutes(
  tx: Tx,
  hold: { communityId: string; holdId: string; memberId: string; amountMinutes: number; sourceId: string },
  now: Instant,
): Promise<void> {
  await sql`select ledger_reserve(${hold.communityId}, ${hold.holdId}, ${hold.memberId}, ${hold.amountMinutes},
    ${hold.sourceId}, ${now})`.execute(tx);
}

export async function releaseHold(
  tx: Tx,
  communityId: string,
  holdId: string,
  as: "voided" | "expired",
  now: Instant,
): Promise<void> {
  await sql`select ledger_release(${communityId}, ${holdId}, ${as}, ${now})`.execute(tx);
}

export interface VisitPayment {
  communityId: string;
  holdId: string;
  orderId: string;
  volunteerId: string;
  /** The member who confirmed; none when the timer did. */
  actorId: string | null;
  amountMinutes: number;
  amountPoints: number;
}

/** Posts the minutes out of the hold and awards the points, or records them as owed while the fund is short. */
export async function payVisit(tx: Tx, payment: VisitPayment, now: Instant): Promise<void> {
  await sql`select ledger_pay_visit(${payment.communityId}, ${payment.holdId}, ${payment.volunteerId},
    ${payment.amountMinutes}, ${payment.amountPoints}, ${payment.orderId}, ${payment.actorId}, ${now})`.execute(tx);
}

/** Refuses budget_exhausted. The key says what for, so that it is given once. */
export async function grantMinutes(
  tx: Tx,
  grant: { communityId: string; memberId: string; amountMinutes: number; actorId: string; key: string },
  now: Instant,
): Promise<void> {
  await sql`select ledger_grant_minutes(${grant.communityId}, ${grant.memberId}, ${grant.amountMinutes}, ${grant.actorId},
    ${grant.key}, ${now})`.execute(tx);
}

/** Spends points at a merchant, oldest lots first. Refuses insufficient_points, account_suspended. */
export async function redeemPoints(
  tx: Tx,
  spending: { communityId: string; memberId: string; merchantId: string; amountPoints: number; voucherId: string },
  now: Instant,
): Promise<void> {
  await sql`select ledger_redeem(${spending.communityId}, ${spending.memberId}, ${spending.merchantId}, ${spending.amountPoints},
    ${spending.voucherId}, ${now})`.execute(tx);
}
