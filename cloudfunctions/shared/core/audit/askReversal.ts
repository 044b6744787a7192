import { randomUUID } from "node:crypto";
import type { Actor } from "../actor";
import { refuse } from "../refusal";
import { isUsed } from "../reward/store/vouchers";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { whyNotReversible } from "./rules";
import { insertCorrection } from "./store/corrections";
import { findEntry } from "./store/entries";

/**
 * Asks that an entry be taken back; another person decides. Returns the correction's id. Refuses not_found,
 * reversal_of_reversal, not_reversible, already_reversed, correction_standing, code_used.
 */
export async function askReversal(
  tx: Tx,
  actor: Actor,
  { entryId, reason }: { entryId: string; reason: string },
  now: Instant,
): Promise<string> {
  const { communityId } = actor;
  const entry = (await findEntry(tx, communityId, entryId)) ?? refuse("not_found");
  const why = whyNotReversible(entry);
  if (why) refuse(why);
  if (entry.kind === "redeem" && (await isUsed(tx, communityId, entry.sourceId)))
    refuse("code_used", "这张兑换券已经核销，不能再冲正，请和商户商量。");
  const correctionId = randomUUID();
  const correction = { communityId, correctionId, entryId, reason, askedById: actor.memberId };
  if (!(await insertCorrection(tx, correction, now))) refuse("correction_standing");
  return correctionId;
}
