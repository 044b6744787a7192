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

/** Whom of the parties words reach: the other only once they know of it, nobody who has left. */
export function reached(line: MediationLine): Record<"asker" | "other", string | null> {
  return {
    asker: line.askerLeftAt ? null : line.askerId,
    other: line.otherToldAt && !line.otherLeftAt ? line.otherId : null,
  };
}

export async function tellParties(tx: Tx, line: MediationLine, words: string, now: Instant): Promise<void> {
  await tellMembers(tx, line, Object.values(reached(line)), words, now);
}

/** Parties and mediator, without the one who did it. */
export async function tellRoom(
  tx: Tx,
  line: MediationLine,
  words: string,
  now: Instant,
  exceptId: string | null = null,
): Promise<void> {
  const all = [...Object.values(reached(line)), line.mediatorId];
  const others = all.filter((one) => one !== exceptId);
  await tellMembers(tx, line, others, words, now);
}

/** The community, when nobody mediates. */
export async function tellCommunity(tx: Tx, line: MediationLine, words: string, now: Instant): Promise<void> {
  const managers = await membersWithRole(tx, line.communityId, "communityManager", [line.communityId]);
  const neutral = managers.filter((one) => one !== line.askerId && one !== line.otherId);
  await tellMembers(tx, line, neutral, words, now);
}
