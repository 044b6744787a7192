import type { MediationRoom, MediationSummary } from "@contract/request/mediation";
import type { MediationEvent } from "@contract/request/mediationLife";
import type { Actor } from "../actor";
import { findMember } from "../member/store/members";
import { refuse } from "../refusal";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { partsOf } from "./move";
import { mediationHistory } from "./store/events";
import { candidatesFor } from "./store/candidates";
import { triesOf } from "./store/mediators";
import { findMediation, type MediationLine } from "./store/mediations";
import { type Papers, papersOf } from "./store/papers";
import { pastAgreements } from "./store/pastAgreements";
import { promisesOf } from "./store/promises";
import { sessionsOf } from "./store/sessions";
import { mediationAllows } from "./transitions";

/** Where a mediation stands, to one who has a part in it. Refuses not_found to others. */
export function summaryOf(line: MediationLine, actor: Actor, acting = partsOf(line, actor)): MediationSummary {
  const part = partsOf(line, actor)[0] ?? refuse("not_found");
  const isInside = part !== "community";
  return {
    mediationId: line.mediationId,
    state: line.state,
    rung: line.rung,
    outcome: line.outcome,
    myPart: part,
    askedAt: line.askedAt.toISOString(),
    dueAt: line.state === "closed" || line.state === "agreed" ? null : line.monthEndsAt.toISOString(),
    buildingName: part === "mediator" ? line.buildingName : null,
    mediatorName: isInside ? line.mediatorName : null,
    mediatorNo: isInside ? line.mediatorNo : null,
    allowedActions: mediationAllows(line.state, acting).filter((event) => isOpen(event, line, part)),
  };
}

function isOpen(event: MediationEvent, line: MediationLine, part: string): boolean {
  switch (event) {
    case "consent":
      return isAwaited(part, line.otherId, line.askerConsentedAt, line.otherConsentedAt);
    case "sign":
      return isAwaited(part, line.otherId, line.askerSignedAt, line.otherSignedAt);
    case "invite":
      return line.invitedId === null;
    case "keep":
    case "fail":
      return part !== "community" || line.mediatorId === null;
    default:
      return true;
  }
}

/** Whether a yes is still waited for from whom this part speaks for. */
function isAwaited(part: string, otherId: string | null, byAsker: Date | null, byOther: Date | null): boolean {
  if (part === "asker") return byAsker === null;
  return byOther === null && (part === "other" || otherId === null);
}

/**
 * One mediation. Its words go to the parties and to the mediator of the moment; the community and one only invited see that it is there.
 * The community sees whom it may ask where nobody has come forward, and where the mediator has left by what day something was promised.
 */
export async function viewMediation(tx: Tx, actor: Actor, mediationId: string, now: Instant) {
  const { communityId } = actor;
  const line = await findMediation(tx, communityId, mediationId);
  const summary = summaryOf(line, actor);
  const { myPart } = summary;
  const isMediating = line.mediatorId === actor.memberId && line.state !== "closed";
  const mayRead = myPart === "asker" || myPart === "other" || isMediating;
  const refused = (await triesOf(tx, communityId, mediationId)).some((one) => one.refusedBy === myPart);
  const asksAfter = myPart === "community" && summary.allowedActions.includes("keep");
  const owed = asksAfter ? await promisesOf(tx, communityId, mediationId) : [];
  const candidates = summary.allowedActions.includes("invite") ? await candidatesFor(tx, line) : [];
  const history = mayRead ? await mediationHistory(tx, communityId, mediationId) : [];
  return {
    mediation: { ...summary, allowedActions: summary.allowedActions.filter((one) => one !== "refuse" || !refused) },
    room: mayRead ? await roomOf(tx, line, actor.memberId, now) : null,
    candidates,
    owed: owed.map(({ promiseId, by, dueOn, keptAt }) => ({ ...{ promiseId, by, dueOn }, keptAt: toIso(keptAt) })),
    history: history.map((one) => ({ ...one, at: one.at.toISOString() })),
  };
}

/** Where it stands after a write; whoever has just handed it on sees that it is handed on. */
export async function afterwards(tx: Tx, actor: Actor, mediationId: string): Promise<MediationSummary> {
  const line = await findMediation(tx, actor.communityId, mediationId);
  if (partsOf(line, actor).length > 0) return summaryOf(line, actor);
  return summaryOf({ ...line, invitedId: actor.memberId }, actor, []);
}

async function roomOf(tx: Tx, line: MediationLine, memberId: string, now: Instant): Promise<MediationRoom> {
  const { communityId, mediationId } = line;
  const papers = await papersOf(tx, communityId, mediationId);
  const sessions = await sessionsOf(tx, communityId, mediationId);
  const promises = await promisesOf(tx, communityId, mediationId);
  return {
    matter: papers.matter,
    askerName: (await findMember(tx, communityId, line.askerId))?.name ?? "",
    otherName: papers.otherName,
    otherAddress: papers.otherAddress,
    // Who asks does not learn whether a neighbour is in the app before that neighbour knows of it.
    isOtherHere: line.otherId !== null && line.otherToldAt !== null,
    consented: { asker: line.askerConsentedAt !== null, other: line.otherConsentedAt !== null },
    signed: { asker: line.askerSignedAt !== null, other: line.otherSignedAt !== null },
    sessions: sessions.map(({ ledById, ...one }) => ({
      ...{ ...one, startsAt: one.startsAt.toISOString() },
      mayMinute: ledById === memberId && one.startsAt <= now,
    })),
    agreement: papers.agreement === null ? null : draftOf(papers),
    pastAgreements: await pastAgreements(tx, communityId, mediationId),
    promises: promises.map(({ promiseId, by, words, dueOn, keptAt }) => ({
      ...{ promiseId, by, words, dueOn },
      keptAt: toIso(keptAt),
    })),
  };
}

function draftOf({ draftNo, agreement, isOral }: Papers) {
  return { draftNo, words: agreement!, isOral: isOral! };
}

const toIso = (at: Date | null) => at?.toISOString() ?? null;
