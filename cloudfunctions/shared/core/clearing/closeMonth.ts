import { randomUUID } from "node:crypto";
import { enqueue } from "../outbox/store/outbox";
import { type Instant, startOfMonth } from "../time";
import type { Tx } from "../transaction";
import { settleSide } from "./store/movements";
import { clearingBalance, insertStatement, monthBetween, type OpenMonth } from "./store/statements";

/**
 * Closes a month between two communities as the one sees it, and settles what it is owed: its own fund takes the claim over, and the
 * other's fund takes the debt when the message arrives. While its fund is short the claim stays open into the next month.
 */
export async function closeMonth(tx: Tx, open: OpenMonth, now: Instant): Promise<void> {
  const { communityId, otherCommunityId, month } = open;
  const told = await monthBetween(tx, open, startOfMonth(month), startOfMonth(month, 1));
  if (!(await insertStatement(tx, open, told, now))) return;
  const owedToUs = Math.min(-told.closing, -(await clearingBalance(tx, communityId, otherCommunityId)));
  if (owedToUs <= 0) return;
  const settlement = { settlementId: randomUUID(), communityId, otherCommunityId, amountMinutes: owedToUs };
  if (!(await settleSide(tx, settlement, true, now))) return;
  const body = { settlementId: settlement.settlementId, amountMinutes: owedToUs };
  const message = { communityId, messageId: settlement.settlementId, toCommunityId: otherCommunityId, body };
  await enqueue(tx, { ...message, topic: "settlement" }, now);
}
