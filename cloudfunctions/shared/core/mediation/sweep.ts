import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { climb, inviteNearest, unseated } from "./invite";
import { move } from "./move";
import { endTry } from "./store/mediators";
import type { DueMediation } from "./store/lists";
import { lockMediation } from "./store/mediations";
import { type DuePromise, findPromise, setReminder, stopReminding } from "./store/promises";
import { reached, tellCommunity, tellMembers, tellParties, tellRoom } from "./tell";
import { firstReminder, reminderDays } from "./terms";

/** Does what is due with a mediation, when it still is: an invitation lapses, the month is over, an agreement has rested. */
export async function beatMediation(tx: Tx, due: DueMediation, now: Instant): Promise<void> {
  const line = await lockMediation(tx, due.communityId, due.mediationId);
  if (!line.nextAt || line.nextAt > now) return;
  if (line.state === "agreed") {
    await stopReminding(tx, line.communityId, line.mediationId);
    const rested = await move(tx, line, { event: "rest", by: "clock", actorId: null, outcome: "agreed" }, now);
    await tellRoom(tx, rested, "约定的日子过去一个月了，没有人说没做到，这件调解办结。", now);
  } else if (line.monthEndsAt <= now) {
    const climbed = await climb(tx, line, { event: "climb", by: "clock", actorId: null }, now);
    if (climbed.state === "asked") await inviteNearest(tx, climbed, now);
  } else if (line.invitedId) {
    const changes = { ...unseated, next_at: line.monthEndsAt };
    const lapsed = await move(tx, line, { event: "lapse", by: "clock", actorId: null, changes }, now);
    await endTry(tx, line, line.invitedId, "lapsed");
    await inviteNearest(tx, lapsed, now);
  }
}

/**
 * Reminds of a promise: the day before and on the day the one who promised, the day after everyone. Each reminder once. Whom words don't
 * reach the mediator reminds; where none is left the community asks after it.
 */
export async function remindPromise(tx: Tx, due: DuePromise, now: Instant): Promise<void> {
  const line = await lockMediation(tx, due.communityId, due.mediationId);
  const promise = await findPromise(tx, due.communityId, due.promiseId);
  if (!promise?.nextAt || promise.nextAt > now) return;
  // A reminder whose turn came while the timer stood still gives way to the last that is due.
  const next = firstReminder(promise.dueOn, promise.reminded, now);
  await setReminder(tx, due.communityId, due.promiseId, next.number, next.at);
  const days = reminderDays[next.number - 1]!;
  if (days > 0) {
    await tellRoom(tx, line, "有一件谈好的事到日子了。做到了请说一声，没做到也可以说。", now);
    if (!line.mediatorId) await tellCommunity(tx, line, "有一件谈好的事到日子了，请问问双方做到没有。", now);
    return;
  }
  const when = days < 0 ? "明天" : "今天";
  const words = `有一件谈好的事约在${when}，请记得。`;
  const reminded = reached(line)[promise.by] ?? line.mediatorId;
  if (reminded) return tellMembers(tx, line, [reminded], words, now);
  await tellParties(tx, line, words, now);
  await tellCommunity(tx, line, `有一件谈好的事约在${when}，请问一问。`, now);
}
