import type { Actor } from "../actor";
import { refuse } from "../refusal";
import { revoke } from "../reward/revoke";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { whyNotDecided } from "./rules";
import { type CorrectionRow, decideCorrection, findCorrection, lockCorrection } from "./store/corrections";
import { reverseEntry } from "./store/movements";

/**
 * Takes back the entry, and a redemption's voucher with it. Refuses not_found, correction_decided, same_person, code_used,
 * and what `reverseEntry` refuses.
 */
export async function approveReversal(tx: Tx, actor: Actor, correctionId: string, now: Instant): Promise<void> {
  const { communityId, memberId } = actor;
  const { entryId, kind, sourceId } = await undecided(tx, actor, correctionId);
  if (kind === "redeem") await revoke(tx, communityId, sourceId);
  await reverseEntry(tx, communityId, entryId, memberId, now);
  await decideCorrection(
    tx,
    communityId,
    correctionId,
    { state: "approved", byId: memberId, refusalReason: null },
    now,
  );
}

/** Refuses not_found, correction_decided, same_person. */
export async function refuseReversal(
  tx: Tx,
  actor: Actor,
  { correctionId, reason }: { correctionId: string; reason: string },
  now: Instant,
): Promise<void> {
  const { communityId, memberId } = actor;
  await undecided(tx, actor, correctionId);
  await decideCorrection(
    tx,
    communityId,
    correctionId,
    { state: "refused", byId: memberId, refusalReason: reason },
    now,
  );
}

/** The correction, held until the transaction ends, that this actor may decide. */
async function undecided(tx: Tx, actor: Actor, correctionId: string): Promise<CorrectionRow> {
  await lockCorrection(tx, actor.communityId, correctionId);
  const correction = (await findCorrection(tx, actor.communityId, correctionId)) ?? refuse("not_found");
  const why = whyNotDecided(correction, actor.memberId);
  if (why) refuse(why);
  return correction;
}
