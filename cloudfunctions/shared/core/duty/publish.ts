import type { Actor } from "../actor";
import { findArea } from "../area/store/areas";
import { findMember } from "../member/store/members";
import { refuse } from "../refusal";
import { dayOf, type Instant } from "../time";
import type { Tx } from "../transaction";
import { findHolder } from "./store/holders";
import { type DutyLine, insertList } from "./store/lists";
import { putOnDuty } from "./store/roster";

/** Publishes the community's list as its next version. Refuses not_found for a part or a holder that is not of this place. */
export async function publish(tx: Tx, actor: Actor, lines: DutyLine[], now: Instant): Promise<number> {
  for (const { scopeId, holderId } of lines) {
    const scope = await findArea(tx, scopeId);
    const holder = await findHolder(tx, holderId);
    if (!scope?.lineage.includes(actor.communityId)) refuse("not_found", "有的地方不在本社区，请重新选。");
    const isOver = holder && (scope.lineage.includes(holder.areaId) || holder.lineage.includes(scope.areaId));
    if (!isOver) refuse("not_found", "有的责任单位管不到这个地方，请重新选。");
  }
  return insertList(tx, actor.communityId, lines, actor.personId, now);
}

/** Puts a member on the roster of a day that is not over. */
export async function putLeaderOnDuty(
  tx: Tx,
  actor: Actor,
  { day, memberId }: { day: string; memberId: string },
  now: Instant,
): Promise<void> {
  if (day < dayOf(now)) refuse("starts_in_past");
  if (!(await findMember(tx, actor.communityId, memberId))) refuse("not_found");
  await putOnDuty(tx, actor.communityId, day, memberId);
}
