import type { Actor } from "../actor";
import { scopesOf } from "../area/store/areas";
import { refuse } from "../refusal";
import { dayOf, daysAfter, type Instant } from "../time";
import type { Tx } from "../transaction";
import { holdersAbout } from "./store/holders";
import { type DutyLine, insertList } from "./store/lists";
import { leadersOf, putOnDuty } from "./store/roster";

/** Publishes the community's list as its next version. Refuses not_found for a part of elsewhere or a holder that isn't over it, invalid_input for two lines alike. */
export async function publish(tx: Tx, actor: Actor, lines: DutyLine[], now: Instant): Promise<number> {
  const places = new Set(lines.map(({ kind, scopeId }) => `${kind} ${scopeId}`));
  if (places.size < lines.length) refuse("invalid_input", "同一类事在同一个地方写了两行，请删去一行。");
  const scopes = new Map((await scopesOf(tx, actor.communityId)).map((scope) => [scope.scopeId, scope]));
  const holders = new Map((await holdersAbout(tx, actor.communityId)).map((holder) => [holder.holderId, holder]));
  for (const { scopeId, holderId } of lines) {
    const scope = scopes.get(scopeId) ?? refuse("not_found", "有的地方不在本社区，请重新选。");
    const holder = holders.get(holderId);
    if (!holder || !scope.lineage.includes(holder.areaId))
      refuse("not_found", "有的责任单位管不到这个地方，请重新选。");
  }
  return insertList(tx, actor.communityId, lines, actor.personId, now);
}

/** A roster is made for the year at most. */
const FURTHEST_DAYS = 366;

/**
 * Puts one who may lead a day on the roster of one that is not over. Refuses starts_in_past, invalid_input for one that is more than a year away,
 * not_found for anyone else.
 */
export async function putLeaderOnDuty(
  tx: Tx,
  actor: Actor,
  { day, memberId }: { day: string; memberId: string },
  now: Instant,
): Promise<void> {
  if (day < dayOf(now)) refuse("starts_in_past");
  if (day > dayOf(daysAfter(now, FURTHEST_DAYS))) refuse("invalid_input", "值班最远排一年，请选近一点的日子。");
  const leaders = await leadersOf(tx, actor.communityId);
  if (!leaders.some((leader) => leader.memberId === memberId)) {
    refuse("not_found", "这位居民没有值班带班的权限，请另选一位。");
  }
  await putOnDuty(tx, actor.communityId, day, memberId);
}
