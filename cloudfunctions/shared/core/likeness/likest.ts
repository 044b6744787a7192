import type { CaseSummary } from "@contract/request";
import type { Actor } from "../actor";
import { summaries } from "../request/view";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { type Compared, LIKE_ENOUGH, likeness } from "./likeness";
import { linesOf, type Near } from "./store/near";
import { understand } from "./words";

export interface Similar {
  case: CaseSummary;
  /** 0 to 1. */
  likeness: number;
}

/** A case as it is compared: of an anonymous one no more is known of the place than its grid and what it says. */
export function comparedOf(one: Near): Compared {
  const { gridId, buildingId, cell, isAnonymous } = one;
  const spot = isAnonymous ? { gridId, buildingId: null, cell: null } : { gridId, buildingId, cell };
  return { kind: one.kind, said: understand(one.words), place: understand(one.place), spot };
}

/** The likest of these, with how like they are: those that are like enough, and no more than `most`. */
export function likest(
  asked: Compared,
  near: readonly Near[],
  around: ReadonlySet<number>,
  most: number,
): Map<string, number> {
  const enough = byLikeness(asked, near, around).filter(([, score]) => score >= LIKE_ENOUGH);
  return new Map(enough.slice(0, most));
}

/** Each of these once with how like it is, the likest first. */
export function byLikeness(
  asked: Compared,
  near: readonly Near[],
  around: ReadonlySet<number>,
): [caseId: string, likeness: number][] {
  const scores = new Map<string, number>();
  for (const one of near) {
    if (!scores.has(one.caseId)) scores.set(one.caseId, likeness(asked, comparedOf(one), around));
  }
  return [...scores].sort(([, one], [, other]) => other - one);
}

/** These cases as lists show them, the likest first. */
export async function shown(tx: Tx, actor: Actor, found: Map<string, number>, now: Instant): Promise<Similar[]> {
  const lines = await linesOf(tx, actor.communityId, [...found.keys()]);
  const seen = await summaries(tx, actor, lines, now);
  return seen
    .map((one) => ({ case: one, likeness: found.get(one.caseId)! }))
    .sort((one, other) => other.likeness - one.likeness);
}
