import type { Actor } from "../actor";
import { refuse } from "../refusal";
import { ageOn, type Instant } from "../time";
import type { Tx } from "../transaction";
import { findMember, markVerified } from "./store/members";
import { grantRole } from "./store/people";

/** A volunteer must be of age. Source: Beijing time-bank scheme 2022. */
const VOLUNTEER_AGE_YEARS = 18;

/** The desk has seen the person: the roles are theirs from now on. Returns the age in years. */
export async function verify(
  tx: Tx,
  actor: Actor,
  memberId: string,
  asVolunteer: boolean,
  now: Instant,
): Promise<number> {
  const { communityId } = actor;
  const member = (await findMember(tx, communityId, memberId)) ?? refuse("not_found");
  const ageYears = member.birthDay ? ageOn(member.birthDay, now) : 0;
  if (asVolunteer && ageYears < VOLUNTEER_AGE_YEARS) refuse("too_young");
  if (!(await markVerified(tx, communityId, memberId, actor.memberId, now))) refuse("already_verified");
  await grantRole(tx, member.personId, communityId, "resident", now);
  if (asVolunteer) await grantRole(tx, member.personId, communityId, "volunteer", now);
  return ageYears;
}
