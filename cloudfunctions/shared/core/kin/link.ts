import type { Relation } from "@contract/member/kin";
import type { Actor } from "../actor";
import { type Attempt, forgetAttempts } from "../attempt/store/attempts";
import { lockMember } from "../member/store/members";
import { refuse } from "../refusal";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { hasRoomFor, inverseOf } from "./rules";
import { insertPair, kinOf, type KinLine } from "./store/kin";
import { takeCode, whoShows } from "./store/kinCodes";

const WRONG = "家人码不对或已过期，请看家人手机上的数字再输一次。";
const OWN = "这是您自己的家人码，请在家人的手机上输入。";

/** Whose wrong codes count together: those of the one who enters them. */
export function codeAttempt(actor: Actor): Attempt {
  return { communityId: actor.communityId, purpose: "kinCode", subjectId: actor.memberId };
}

/**
 * Makes the actor and the one who shows the code kin of one another. Both are locked in the order of their ids, so that
 * neither can get a second spouse at the same moment. Refuses wrong_code, already_kin, kin_limit.
 */
export async function link(
  tx: Tx,
  actor: Actor,
  input: { code: string; relation: Relation },
  now: Instant,
): Promise<KinLine> {
  const { communityId, memberId } = actor;
  const { code, relation } = input;
  const kinId = (await whoShows(tx, communityId, code, now)) ?? refuse("wrong_code", WRONG);
  if (kinId === memberId) refuse("wrong_code", OWN);
  for (const id of [memberId, kinId].sort()) await lockMember(tx, communityId, id);
  if (!(await takeCode(tx, communityId, code))) refuse("wrong_code", WRONG);
  const inverse = inverseOf[relation];
  const mine = await kinOf(tx, communityId, memberId);
  const theirs = await kinOf(tx, communityId, kinId);
  if (mine.some((one) => one.memberId === kinId)) refuse("already_kin");
  if (!hasRoomFor(relation, mine) || !hasRoomFor(inverse, theirs)) refuse("kin_limit");
  await insertPair(tx, { communityId, memberId, kinId, relation, inverse }, now);
  await forgetAttempts(tx, codeAttempt(actor));
  return (await kinOf(tx, communityId, memberId)).find((one) => one.memberId === kinId)!;
}
