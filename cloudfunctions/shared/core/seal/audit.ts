import type { Tx } from "../transaction";
import { auditBeside } from "./auditLasts";
import { auditLog, newAudit } from "./auditLog";
import { accountsMiscounted, hasLoosePieces, readBeside } from "./store/audit";

/** How many breaches are worth reading. */
const MOST_TOLD = 100;

/**
 * Computes everything sealed of a community anew from its lines and compares: every line with its leaf, the log and its hashes, every
 * head with the log, its predecessor, its key and signature, the last lines with the latest head. Streams: what it keeps grows with
 * the accounts, not with the lines. Sealing may go on meanwhile. Answers what does not hold, a sentence each.
 *
 * `trustedFirstKey` is the public key the first head must be signed with; null takes the head's word for it. A database put back as
 * a whole to an earlier head is sound in itself: only who kept a later head can tell.
 */
export async function auditSeals(tx: Tx, communityId: string, trustedFirstKey: string | null): Promise<string[]> {
  const breaches: string[] = [];
  const audit = newAudit(communityId, trustedFirstKey, (breach) => {
    if (breaches.length < MOST_TOLD) breaches.push(breach);
  });
  while (await auditLog(tx, audit)) {
    const beside = await readBeside(tx, communityId);
    // A head published since the log was gone through is gone through first.
    if (beside && beside.head.number > (audit.head?.number ?? 0)) continue;
    if (beside) auditBeside(audit, beside);
    else if (await hasLoosePieces(tx, communityId)) audit.tell("there are pieces of seals without a head");
    break;
  }
  for (const accountId of await accountsMiscounted(tx, communityId))
    audit.tell(`account ${accountId} has not just one line for each number that is sealed`);
  return breaches;
}
