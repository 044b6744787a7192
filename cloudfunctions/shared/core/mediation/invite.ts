import type { Actor } from "../actor";
import { findArea } from "../area/store/areas";
import { membersWithRole } from "../duty/store/holders";
import { refuse } from "../refusal";
import { hoursAfter, type Instant } from "../time";
import type { Tx } from "../transaction";
import { asPart, hold, move } from "./move";
import { candidatesFor } from "./store/candidates";
import { endTry, insertTry, nearestNeighbour, triesOf } from "./store/mediators";
import { type MediationLine, updateMediation } from "./store/mediations";
import { neutralAmong } from "./store/neutral";
import { dropPromises } from "./store/promises";
import { dropDraft, forgetPapers } from "./store/papers";
import { shelveAgreement } from "./store/pastAgreements";
import { tellCommunity, tellMembers, tellParties } from "./tell";
import { INVITE_HOURS, monthAfter, rungAbove } from "./terms";

const rungNames = { neighbours: "邻里", building: "楼栋", grid: "网格", community: "社区" } as const;

/** Who is to be invited at a rung: the nearest who stands between the two and was not asked before. */
async function nextAt(tx: Tx, line: MediationLine): Promise<string | undefined> {
  if (line.rung === "neighbours") return nearestNeighbour(tx, line);
  const building = await findArea(tx, line.buildingId);
  const lineage = building?.lineage ?? [];
  const role = { building: "buildingLead", grid: "gridWorker", community: "communityManager" }[line.rung];
  const members = await membersWithRole(tx, line.communityId, role, lineage);
  const tried = new Set((await triesOf(tx, line.communityId, line.mediationId)).map((one) => one.memberId));
  const [first] = await neutralAmong(
    tx,
    line,
    members.filter((one) => !tried.has(one)),
  );
  return first;
}

/**
 * The nearest offers first: invites the next candidate of this rung, or climbs to the rung above when it has none left.
 * At the top without anyone it waits for the community to name somebody.
 */
export async function inviteNearest(tx: Tx, given: MediationLine, now: Instant): Promise<MediationLine> {
  let line = given;
  for (;;) {
    const memberId = await nextAt(tx, line);
    if (memberId) return invite(tx, line, memberId, "clock", null, now);
    if (!rungAbove(line.rung)) break;
    line = await climb(tx, line, { event: "climb", by: "clock", actorId: null }, now);
  }
  await updateMediation(tx, line, { next_at: line.monthEndsAt });
  await tellCommunity(tx, line, "有一件调解还没有调解员，请指定一位。", now);
  return line;
}

async function invite(
  tx: Tx,
  line: MediationLine,
  memberId: string,
  by: "clock" | "community",
  actorId: string | null,
  now: Instant,
): Promise<MediationLine> {
  const inviteEndsAt = hoursAfter(now, INVITE_HOURS);
  const dueAt = inviteEndsAt < line.monthEndsAt ? inviteEndsAt : line.monthEndsAt;
  const changes = { invited_id: memberId, invite_ends_at: inviteEndsAt, next_at: dueAt };
  const invited = await move(tx, line, { event: "invite", by, actorId, changes }, now);
  await insertTry(tx, line, memberId, now);
  await tellMembers(tx, line, [memberId], `想请您做一次${rungNames[line.rung]}调解，请在24小时内说一声行不行。`, now);
  return invited;
}

/** The community asks one of those it was offered, where nobody has come forward. Refuses not_impartial for anyone else, mediation_moved_on. */
export async function inviteMediator(
  tx: Tx,
  actor: Actor,
  input: { mediationId: string; memberId: string },
  now: Instant,
): Promise<void> {
  const held = await hold(tx, actor, input.mediationId);
  asPart(held, "community");
  const { line } = held;
  const { memberId } = input;
  if (line.state !== "asked") refuse("mediation_moved_on");
  if (line.invitedId) refuse("mediation_moved_on", "已经请了一位，正在等答复。");
  // One answer for all others: a second would tell the parties.
  if (!(await candidatesFor(tx, line)).some((one) => one.memberId === memberId)) refuse("not_impartial");
  await invite(tx, line, memberId, "community", actor.memberId, now);
}

const FAILED = "这次调解没有谈成，到此结束。";
const LEFT = "另一方已经离开，这件调解到此结束。";

type Climbing = { event: "climb"; by: "clock"; actorId: null } | Failing;
interface Failing {
  event: "fail";
  by: "asker" | "other" | "mediator" | "community";
  actorId: string;
}

/**
 * One rung up, with a new month; at the top, or where a party has left, it ends without agreement. What was agreed and promised no longer
 * counts.
 */
export async function climb(tx: Tx, line: MediationLine, way: Climbing, now: Instant): Promise<MediationLine> {
  const hasLeft = line.askerLeftAt !== null || line.otherLeftAt !== null;
  const above = hasLeft ? null : rungAbove(line.rung);
  const { communityId, mediationId } = line;
  const leaving = line.mediatorId ?? line.invitedId;
  if (leaving) await endTry(tx, line, leaving, "climbed");
  await dropPromises(tx, communityId, mediationId, now);
  if (line.state === "agreed") await shelveAgreement(tx, line, now);
  else await dropDraft(tx, communityId, mediationId);
  if (!above) {
    const closed = await move(tx, line, { ...way, to: "closed", outcome: "failed" }, now);
    if (line.askerLeftAt) await forgetPapers(tx, communityId, line.askerId);
    if (line.otherLeftAt) await forgetPapers(tx, communityId, line.otherId!);
    await tellParties(tx, closed, `${hasLeft ? LEFT : FAILED}可以走别的途径，社区会告诉您怎么办。`, now);
    return closed;
  }
  const monthEndsAt = monthAfter(now);
  const changes = { ...unseated, rung: above, month_ends_at: monthEndsAt, next_at: monthEndsAt };
  const climbed = await move(tx, line, { ...way, to: "asked", changes }, now);
  await tellMembers(tx, climbed, [leaving], "这件调解已交上一级，谢谢您。", now);
  await tellParties(tx, climbed, `这件调解请${rungNames[above]}来帮忙，找到调解员就告诉您。`, now);
  return climbed;
}

/** Nobody mediates: who said yes said it to that mediator. */
export const unseated = {
  mediator_id: null,
  invited_id: null,
  invite_ends_at: null,
  asker_consented_at: null,
  other_consented_at: null,
  asker_signed_at: null,
  other_signed_at: null,
} as const;
