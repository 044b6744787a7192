import { randomUUID } from "node:crypto";
import type { Actor } from "../actor";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { forgetMember } from "./store/members";
import { insertNobody, revokeRoles } from "./store/people";

/**
 * Takes a member's name, birthday, address and WeChat identity out of a community; their number stays, for the ledger. The same WeChat
 * identity may join anew, as somebody else. Source: PIPL art. 47.
 */
export async function leave(tx: Tx, { communityId, memberId, personId }: Actor, now: Instant): Promise<void> {
  await revokeRoles(tx, personId, communityId, now);
  const nobodyId = randomUUID();
  await insertNobody(tx, nobodyId, now);
  await forgetMember(tx, communityId, memberId, nobodyId);
}
