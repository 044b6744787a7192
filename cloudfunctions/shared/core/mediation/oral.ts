import type { MediationRung } from "@contract/request/mediationLife";
import { type Actor, holds } from "../actor";
import { refuse } from "../refusal";
import { lockMember } from "../member/store/members";
import { dayOf, daysAfter, type Instant, startOfDay } from "../time";
import type { Tx } from "../transaction";
import { hasOffered } from "./store/mediators";
import { countOralSince, insertOral } from "./store/oral";

/** Nobody settles more in a day; records without end would be made up. */
const MOST_A_DAY = 5;

/** A talk longer ago than this is not remembered well enough for a minute. */
const MOST_DAYS_AGO = 30;

export interface Recording {
  recordId: string;
  heldOn: string;
  isAgreed: boolean;
  minute: string;
}

/**
 * Records a quarrel that was settled by word of mouth, or was not, without anyone's asking in the app: it is counted apart, for nobody
 * confirms it, and its minute is its mediator's alone. Refuses forbidden for one who mediates nowhere, oral_records_full.
 * Source: People's Mediation Law art. 28.
 */
export async function recordOral(tx: Tx, actor: Actor, input: Recording, now: Instant): Promise<void> {
  const { communityId, memberId: mediatorId } = actor;
  if (input.heldOn > dayOf(now) || input.heldOn < dayOf(daysAfter(now, -MOST_DAYS_AGO))) {
    refuse("invalid_input", "请写最近三十天里的日子。");
  }
  const rung = (await rungOf(tx, actor)) ?? refuse("forbidden", "请先打开“我愿意做调解员”，再来记。");
  await lockMember(tx, communityId, mediatorId);
  if ((await countOralSince(tx, communityId, mediatorId, startOfDay(now))) >= MOST_A_DAY) refuse("oral_records_full");
  if (!(await insertOral(tx, { communityId, mediatorId, rung, ...input }, now))) refuse("request_reused");
}

/** The lowest rung someone mediates on: the nearest step in first. */
async function rungOf(tx: Tx, actor: Actor): Promise<MediationRung | null> {
  if (await hasOffered(tx, actor.communityId, actor.memberId)) return "neighbours";
  if (holds(actor, "buildingLead")) return "building";
  if (holds(actor, "gridWorker")) return "grid";
  return holds(actor, "communityManager") ? "community" : null;
}
