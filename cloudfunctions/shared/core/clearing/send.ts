import { randomUUID } from "node:crypto";
import type { Actor } from "../actor";
import { isAmount } from "../ledger/rules";
import { memberOf } from "../member/store/members";
import { enqueue } from "../outbox/store/outbox";
import { refuse } from "../refusal";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { sendMinutes } from "./store/movements";

/**
 * Moves one's own stored minutes to one's account in another community; they arrive within minutes. Source: 通存通兑, Beijing 2022, Nanjing 2019.
 * Refuses amount_invalid, gift_to_self, not_a_member there, no_clearing, clearing_limit, insufficient_minutes, account_suspended.
 */
export async function send(
  tx: Tx,
  actor: Actor,
  input: { toCommunityId: string; amountMinutes: number },
  now: Instant,
): Promise<void> {
  const { communityId, memberId, personId } = actor;
  const { toCommunityId, amountMinutes } = input;
  if (!isAmount(amountMinutes)) refuse("amount_invalid");
  if (toCommunityId === communityId) refuse("gift_to_self");
  const toMemberId = (await memberOf(tx, toCommunityId, personId)) ?? refuse("not_a_member");
  const transferId = randomUUID();
  const transfer = { communityId, transferId, toCommunityId, fromMemberId: memberId, toMemberId, amountMinutes };
  await sendMinutes(tx, transfer, now);
  await enqueue(
    tx,
    { communityId, messageId: transferId, topic: "transfer", toCommunityId, body: { transferId } },
    now,
  );
}
