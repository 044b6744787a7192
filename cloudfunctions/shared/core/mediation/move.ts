import type { MediationEvent, MediationOutcome, MediationPart, MediationState } from "@contract/request/mediationLife";
import { type Actor, holds } from "../actor";
import { refuse } from "../refusal";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { insertMediationEvent } from "./store/events";
import {
  findMediation,
  lockMediation,
  type MediationChanges,
  type MediationLine,
  updateMediation,
} from "./store/mediations";
import { nextMediationState } from "./transitions";

/** A mediation under its lock, with the one who acts. */
export interface Held {
  line: MediationLine;
  actor: Actor;
  parts: MediationPart[];
}

/** As what someone acts. A party is a party and nothing else, whatever office they hold. */
export function partsOf(line: MediationLine, actor: Actor): MediationPart[] {
  const { memberId } = actor;
  if (line.askerId === memberId) return ["asker"];
  if (line.otherId === memberId) return line.otherToldAt ? ["other"] : [];
  const parts: MediationPart[] = [];
  if (line.mediatorId === memberId || line.invitedId === memberId) parts.push("mediator");
  if (holds(actor, "communityManager")) parts.push("community");
  return parts;
}

/** Locks a mediation for someone. Refuses not_found to whoever has nothing to do with it. */
export async function hold(tx: Tx, actor: Actor, mediationId: string): Promise<Held> {
  const line = await lockMediation(tx, actor.communityId, mediationId);
  const parts = partsOf(line, actor);
  if (parts.length === 0) refuse("not_found");
  return { line, actor, parts };
}

/** Refuses forbidden when the one who acts is none of these. */
export function asPart({ parts }: Held, ...may: MediationPart[]): MediationPart {
  return may.find((part) => parts.includes(part)) ?? refuse("forbidden");
}

export interface MediationMove {
  event: MediationEvent;
  by: MediationPart;
  /** None for the clock. */
  actorId: string | null;
  to?: MediationState;
  outcome?: MediationOutcome;
  changes?: MediationChanges;
}

/** Moves a locked mediation along its table and writes its history; how it stands after. Refuses mediation_moved_on, forbidden. */
export async function move(tx: Tx, line: MediationLine, way: MediationMove, now: Instant): Promise<MediationLine> {
  const state = nextMediationState(line.state, way.event, way.by, way.to);
  const closing: MediationChanges =
    state === "closed"
      ? {
          ...{ outcome: way.outcome ?? refuse("internal"), closed_at: now, next_at: null },
          ...{ invited_id: null, invite_ends_at: null },
        }
      : {};
  await updateMediation(tx, line, { state, ...way.changes, ...closing });
  const { communityId, mediationId } = line;
  const after = await findMediation(tx, communityId, mediationId);
  await insertMediationEvent(
    tx,
    {
      ...{ communityId, mediationId, event: way.event, from: line.state, to: state },
      ...{ rung: after.rung, by: way.by, actorId: way.actorId },
    },
    now,
  );
  return after;
}
