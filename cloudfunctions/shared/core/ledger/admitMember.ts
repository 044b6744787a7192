import type { Person } from "../actor";
import { join, type JoinInput } from "../member/join";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { openMemberAccounts } from "./store/movements";

/** Makes the person a member with the two accounts every member has. Refuses already_member, not_found. */
export async function admitMember(tx: Tx, person: Person, input: JoinInput, now: Instant): Promise<void> {
  const memberId = await join(tx, person, input, now);
  await openMemberAccounts(tx, input.communityId, memberId);
}
