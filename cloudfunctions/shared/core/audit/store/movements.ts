import type { ErrorCode } from "@contract/errors";
import type { Unit } from "@contract/points";
import { sql } from "kysely";
import { Refusal } from "../../refusal";
import type { Instant } from "../../time";
import type { Tx } from "../../transaction";

/** Each is one call of a database function, which decides, locks and posts; its refusals arrive as the contract's codes. */

interface Stopping {
  communityId: string;
  accountId: string;
  reason: string;
  actorId: string;
}

/** Refuses already_suspended; not_found where the account is none of a member's or merchant's. */
export async function suspendAccount(tx: Tx, suspensionId: string, stop: Stopping, now: Instant): Promise<void> {
  const { communityId, accountId, reason, actorId } = stop;
  await sql`select ledger_suspend(${communityId}, ${suspensionId}, ${accountId}, ${reason}, ${actorId}, ${now})`.execute(
    tx,
  );
}

/** Refuses not_suspended. */
export async function liftAccount(tx: Tx, { communityId, accountId, reason, actorId }: Stopping, now: Instant) {
  await sql`select ledger_lift(${communityId}, ${accountId}, ${reason}, ${actorId}, ${now})`.execute(tx);
}

/** What the auditor is told, who is not the one that lacks them. */
const toTheAuditor: Partial<Record<ErrorCode, string>> = {
  insufficient_minutes: "对方账户里的时间已经用掉，不够退回，请先和对方商量。",
  insufficient_points: "对方账户里的积分已经用掉，不够退回，请先和对方商量。",
  account_suspended: "要退出的账户已止付，请先解除止付，再来冲正。",
};

/** Takes back what an entry moved. Refuses as `ledger_reverse` does, in words for the auditor. */
export async function reverseEntry(tx: Tx, communityId: string, entryId: string, actorId: string, now: Instant) {
  try {
    await sql`select ledger_reverse(${communityId}, ${entryId}, ${actorId}, ${now})`.execute(tx);
  } catch (error) {
    const code = (error as Error).message as ErrorCode;
    throw toTheAuditor[code] ? new Refusal(code, toTheAuditor[code]) : error;
  }
}

export async function raiseFund(
  tx: Tx,
  raise: { communityId: string; raiseId: string; unit: Unit; amount: number; reason: string; actorId: string },
  now: Instant,
): Promise<void> {
  await sql`select ledger_raise_budget(${raise.communityId}, ${raise.raiseId}, ${raise.unit}, ${raise.amount}, ${raise.reason},
    ${raise.actorId}, ${now})`.execute(tx);
}

/** Pays points owed, those owed longest first, while the fund reaches. Returns how many were paid. */
export async function payOwed(tx: Tx, communityId: string, most: number, now: Instant): Promise<number> {
  const { rows } = await sql<{
    paid: number;
  }>`select ledger_pay_owed(${communityId}, ${most}, ${now}) as paid`.execute(tx);
  return rows[0]!.paid;
}

/** Lets points lapse whose day is over, on a number of accounts at most. */
export async function expirePoints(tx: Tx, communityId: string, mostAccounts: number, now: Instant): Promise<void> {
  await sql`select ledger_expire_points(${communityId}, ${mostAccounts}, ${now})`.execute(tx);
}
