import { membersWithRole } from "../duty/store/holders";
import { tell } from "../notice/store/notices";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import type { MediationLine } from "./store/mediations";

/** Notices say that something is to be done, and never what the case is about or with whom. */
export async function tellMembers(
  tx: Tx,
  line: Pick<MediationLine, "communityId" | "mediationId">,
  memberIds: (string | null)[],
  words: string,
  now: Instant,
): Promise<void> {
  const known = memberIds.filter((one) => one !== null);
  await tell(tx, line.communityId, known, { about: "mediation", aboutId: line.mediationId, words }, now);
}

/** Both parties; the other only once they know of it. */
export async function tellParties(tx: Tx, line: MediationLine, words: string, now: Instant): Promise<void> {
  await tellMembers(tx, line, [line.askerId, line.otherToldAt ? line.otherId : null], words, now);
}

/** Parties and mediator, without the one who did it. */
export async function tellRoom(
  tx: Tx,
  line: MediationLine,
  words: string,
  now: Instant,
  exceptId: string | null = null,
): Promise<void> {
  const all = [line.askerId, line.otherToldAt ? line.otherId : null, line.mediatorId];
  const others = all.filter((one) => one !== exceptId);
  await tellMembers(tx, line, others, words, now);
}

/** The community, when nobody has come forward. */
export async function tellCommunity(tx: Tx, line: MediationLine, words: string, now: Instant): Promise<void> {
  const managers = await membersWithRole(tx, line.communityId, "communityManager", [line.communityId]);
  const neutral = managers.filter((one) => one !== line.askerId && one !== line.otherId);
  await tellMembers(tx, line, neutral, words, now);
}
